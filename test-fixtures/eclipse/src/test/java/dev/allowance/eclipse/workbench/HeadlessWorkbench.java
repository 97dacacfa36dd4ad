package dev.allowance.eclipse.workbench;

import dev.allowance.eclipse.Project;
import dev.allowance.eclipse.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.apt.core.util.AptConfig;
import org.eclipse.jdt.apt.core.util.IFactoryPath;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.IJavaProject;
import org.eclipse.jdt.core.JavaCore;

/** Makes projects. */
final class HeadlessWorkbench implements Workbench {

    private static final String GENERATED = "generated";

    @Override
    public Project create(String name, List<Path> libraries, List<Path> processors, Map<String, String> options) {
        try {
            IWorkspace workspace = ResourcesPlugin.getWorkspace();
            IWorkspaceDescription how = workspace.getDescription();
            how.setAutoBuilding(false);
            workspace.setDescription(how);
            IProject project = workspace.getRoot().getProject(name);
            project.create(null);
            project.open(null);
            // a nature is configured, and brings its builder, only where it is added to what exists
            IProjectDescription description = project.getDescription();
            description.setNatureIds(new String[] {JavaCore.NATURE_ID});
            project.setDescription(description, null);
            IFolder sources = project.getFolder("src");
            sources.create(true, true, null);
            IJavaProject java = JavaCore.create(project);
            java.setOption(JavaCore.COMPILER_SOURCE, "17");
            java.setOption(JavaCore.COMPILER_COMPLIANCE, "17");
            java.setOption(JavaCore.COMPILER_CODEGEN_TARGET_PLATFORM, "17");
            List<IClasspathEntry> classPath = new ArrayList<>();
            classPath.add(JavaCore.newSourceEntry(sources.getFullPath()));
            classPath.add(JavaCore.newLibraryEntry(jdk(), null, null));
            for (Path library : libraries) {
                classPath.add(JavaCore.newLibraryEntry(
                        org.eclipse.core.runtime.Path.fromOSString(library.toString()), null, null));
            }
            java.setRawClasspath(
                    classPath.toArray(new IClasspathEntry[0]),
                    project.getFullPath().append("bin"),
                    null);
            if (!processors.isEmpty()) {
                IFactoryPath path = AptConfig.getFactoryPath(java);
                for (Path processor : processors) {
                    path.addExternalJar(processor.toFile());
                }
                AptConfig.setFactoryPath(java, path);
                AptConfig.setProcessorOptions(options, java);
                AptConfig.setGenSrcDir(java, GENERATED);
                AptConfig.setEnabled(java, true);
            }
            return new WorkspaceProject(project);
        } catch (CoreException e) {
            throw new IllegalStateException(e.getStatus().toString(), e);
        }
    }

    /** The classes of the virtual machine that runs this, as a library: there are no installed ones to choose from here. */
    private static org.eclipse.core.runtime.IPath jdk() {
        return org.eclipse.core.runtime.Path.fromOSString(System.getProperty("java.home"))
                .append("lib/jrt-fs.jar");
    }
}
