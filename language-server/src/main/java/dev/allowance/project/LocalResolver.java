package dev.allowance.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.model.Model;
import org.apache.maven.repository.internal.ArtifactDescriptorReaderDelegate;
import org.apache.maven.repository.supplier.RepositorySystemSupplier;
import org.apache.maven.repository.supplier.SessionBuilderSupplier;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.eclipse.aether.spi.connector.RepositoryConnectorFactory;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;

/**
 * Finds the dependencies of modules as Maven does, among the modules of a workspace and in the local repository, from wherever the
 * files there came. Nothing is downloaded, and nothing is written.
 */
final class LocalResolver implements AutoCloseable {

    private final RepositorySystem system = new Offline().get();
    private final RepositorySystemSession.CloseableSession session;
    private final Path repository;
    private final ReactorReader reactor;

    /**
     * What a module needs.
     *
     * @param classPath folders and jars, in Maven's order
     * @param modules those of the workspace among them, by the files that describe them
     */
    record Dependencies(List<Path> classPath, Set<Path> modules, List<String> problems) {}

    /** @param modules the effective models, by their files */
    LocalResolver(MavenSettings settings, Map<Path, Model> modules) {
        repository = settings.repository();
        reactor = new ReactorReader(modules);
        session = new SessionBuilderSupplier(system)
                .get()
                .withLocalRepositories(new LocalRepository(repository, "simple"))
                .setOffline(true)
                .setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(true, true))
                .setWorkspaceReader(reactor)
                .setCache(new DefaultRepositoryCache())
                .setConfigProperty(
                        ConfigurationProperties.REPOSITORY_SYSTEM_DEPENDENCY_VISITOR,
                        ConfigurationProperties.REPOSITORY_SYSTEM_DEPENDENCY_VISITOR_PREORDER)
                // the locks of Maven are files in the repository, and nothing is written here
                .setConfigProperty("aether.syncContext.named.factory", "noop")
                .setConfigProperty("aether.syncContext.named.nameMapper", "static")
                .setSystemProperties(System.getProperties())
                .build();
    }

    /** All dependencies but those of tests. What is not there is told and left out. */
    Dependencies of(Model model) {
        Set<String> missing = new TreeSet<>();
        ArtifactDescriptorResult descriptor = new ArtifactDescriptorResult(new ArtifactDescriptorRequest());
        new ArtifactDescriptorReaderDelegate().populateResult(session, descriptor, model);
        List<Dependency> direct = new ArrayList<>();
        for (Dependency dependency : descriptor.getDependencies()) {
            if (!dependency.getArtifact().getVersion().isEmpty()) {
                direct.add(dependency);
            } else if (!isForTests(dependency)) {
                missing.add(dependency.getArtifact().getGroupId() + ":"
                        + dependency.getArtifact().getArtifactId());
            }
        }
        CollectRequest request = new CollectRequest(direct, descriptor.getManagedDependencies(), List.of());
        Set<Path> classPath = new LinkedHashSet<>();
        Set<Path> modules = new LinkedHashSet<>();
        for (var result : resolve(root(request)).getArtifactResults()) {
            Artifact artifact = result.isResolved()
                    ? result.getArtifact()
                    : result.getRequest().getArtifact();
            if (result.isResolved()) {
                classPath.add(artifact.getPath());
                reactor.module(artifact).ifPresent(modules::add);
            } else {
                missing.add(artifact.toString());
            }
        }
        return new Dependencies(List.copyOf(classPath), modules, problems(model, missing));
    }

    private List<String> problems(Model model, Set<String> missing) {
        if (missing.isEmpty()) {
            return List.of();
        }
        String one = missing.iterator().next();
        return List.of((missing.size() == 1 ? one : missing.size() + " dependencies, the first is " + one + ",")
                + " of " + model.getArtifactId() + " cannot be found in " + repository
                + "; routes that depend on their types are not fully understood; run \"mvn compile\" once, since an"
                + " editor downloads nothing");
    }

    private DependencyNode root(CollectRequest request) {
        try {
            return system.collectDependencies(session, request).getRoot();
        } catch (DependencyCollectionException e) {
            return e.getResult().getRoot();
        }
    }

    private DependencyResult resolve(DependencyNode root) {
        DependencyRequest request = new DependencyRequest(
                root, (node, parents) -> node.getDependency() == null || !isForTests(node.getDependency()));
        try {
            return system.resolveDependencies(session, request);
        } catch (DependencyResolutionException e) {
            return e.getResult();
        }
    }

    private static boolean isForTests(Dependency dependency) {
        return dependency.getScope().equals("test");
    }

    @Override
    public void close() {
        session.close();
        system.shutdown();
    }

    /** Maven's own system without the parts that download. */
    private static final class Offline extends RepositorySystemSupplier {

        @Override
        protected Map<String, TransporterFactory> createTransporterFactories() {
            return Map.of();
        }

        @Override
        protected Map<String, RepositoryConnectorFactory> createRepositoryConnectorFactories() {
            return Map.of();
        }
    }
}
