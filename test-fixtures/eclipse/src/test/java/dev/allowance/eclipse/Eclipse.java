package dev.allowance.eclipse;

import dev.allowance.eclipse.noop.NoOp;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.eclipse.osgi.launch.EquinoxFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/**
 * Eclipse's Java tools in this virtual machine, without windows: Equinox with the bundles of the class path, and one bundle of
 * ours, made of the package {@code workbench}.
 */
final class Eclipse implements AutoCloseable {

    private static final String OURS = "dev.allowance.eclipse.workbench";

    private final Path folder;
    private final Framework framework;
    private final Workbench workbench;

    private Eclipse(Path folder, Framework framework, Workbench workbench) {
        this.folder = folder;
        this.framework = framework;
        this.workbench = workbench;
    }

    /** Starts it with an empty workspace, in the build's folder: its jobs may write for a while after it has been stopped. */
    static Eclipse start() throws BundleException, IOException {
        Path folder = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target").toAbsolutePath()), "eclipse")
                .toAbsolutePath();
        Framework framework = new EquinoxFactory()
                .newFramework(Map.of(
                        "osgi.instance.area",
                        folder.resolve("workspace").toUri().toString(),
                        "osgi.install.area",
                        folder.resolve("install").toUri().toString(),
                        "org.osgi.framework.storage",
                        folder.resolve("storage").toString(),
                        // the bundles of the compiler and of annotation processing do not import
                        // javax.annotation.processing
                        "org.osgi.framework.bootdelegation",
                        "javax.*,com.sun.*",
                        "osgi.parentClassloader",
                        "ext",
                        "org.osgi.framework.system.packages.extra",
                        Workbench.class.getPackageName()));
        framework.start();
        BundleContext context = framework.getBundleContext();
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : bundles()) {
            bundles.add(context.installBundle(jar.toUri().toString()));
        }
        bundles.add(context.installBundle(ant(folder).toUri().toString()));
        bundles.add(context.installBundle(ours(folder).toUri().toString()));
        for (Bundle bundle : bundles) {
            bundle.start(bundle.getSymbolicName().equals(OURS) ? 0 : Bundle.START_ACTIVATION_POLICY);
        }
        return new Eclipse(folder, framework, context.getService(context.getServiceReference(Workbench.class)));
    }

    Workbench workbench() {
        return workbench;
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Path> bundles() throws IOException {
        List<Path> bundles = new ArrayList<>();
        for (Path jar : jarsOf("org.eclipse.", "ecj-", "org.osgi.", "org.apache.felix.", "jna-")) {
            if (!jar.getFileName().toString().startsWith("org.eclipse.osgi-")) {
                bundles.add(jar);
            }
        }
        return bundles;
    }

    /** The jars of the test class path whose file name begins with one of these. */
    static List<Path> jarsOf(String... prefixes) {
        return classPath()
                .filter(path -> Arrays.stream(prefixes)
                        .anyMatch(prefix -> path.getFileName().toString().startsWith(prefix)))
                .toList();
    }

    private static Stream<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }

    /** The processor and the rules as jars: Eclipse takes no folders for processors. */
    List<Path> processors() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (String name : List.of("rules", "processor")) {
            Path jar = folder.resolve("allowance-" + name + ".jar");
            Path built = classPath()
                    .filter(path -> path.endsWith(Path.of(name, "target", "classes"))
                            || path.getFileName().toString().matches("allowance-" + name + "-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            if (Files.isDirectory(built)) {
                jar(jar, new Manifest(), built, "", Map.of());
            } else {
                Files.copy(built, jar, StandardCopyOption.REPLACE_EXISTING);
            }
            jars.add(jar);
        }
        return jars;
    }

    /** A processor that does nothing. */
    List<Path> noOp() throws IOException {
        Path jar = folder.resolve("no-op.jar");
        jar(
                jar,
                new Manifest(),
                testClasses(),
                NoOp.class.getPackageName().replace('.', '/'),
                Map.of("META-INF/services/javax.annotation.processing.Processor", NoOp.class.getName()));
        return List.of(jar);
    }

    private static Path testClasses() {
        return classPath()
                .filter(path -> path.getFileName().toString().equals("test-classes"))
                .findFirst()
                .orElseThrow();
    }

    /** Stands for a bundle that annotation processing requires but only uses in builds by Ant. */
    private static Path ant(Path folder) throws IOException {
        Path jar = folder.resolve("ant.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest("org.apache.ant")).close();
        return jar;
    }

    private static Path ours(Path folder) throws IOException {
        Manifest manifest = manifest(OURS);
        Attributes attributes = manifest.getMainAttributes();
        attributes.putValue("Bundle-Activator", OURS + ".Activator");
        attributes.putValue(
                "Require-Bundle",
                "org.eclipse.core.runtime,org.eclipse.core.resources,org.eclipse.jdt.core,org.eclipse.jdt.apt.core");
        attributes.putValue("Import-Package", "org.osgi.framework," + Workbench.class.getPackageName());
        Path jar = folder.resolve("workbench.jar");
        jar(jar, manifest, testClasses(), OURS.replace('.', '/'), Map.of());
        return jar;
    }

    private static Manifest manifest(String symbolicName) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", symbolicName);
        attributes.putValue("Bundle-Version", "99");
        return manifest;
    }

    private static void jar(Path jar, Manifest manifest, Path classes, String below, Map<String, String> more)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes.resolve(below))) {
            if (!manifest.getMainAttributes().isEmpty()) {
                entries.putNextEntry(new JarEntry(JarFile.MANIFEST_NAME));
                manifest.write(entries);
            }
            for (Map.Entry<String, String> entry : more.entrySet()) {
                entries.putNextEntry(new JarEntry(entry.getKey()));
                entries.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                try {
                    String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                    entries.putNextEntry(new JarEntry(name));
                    Files.copy(file, entries);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
