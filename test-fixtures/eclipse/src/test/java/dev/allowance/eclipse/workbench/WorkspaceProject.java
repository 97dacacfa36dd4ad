package dev.allowance.eclipse.workbench;

import dev.allowance.eclipse.Marker;
import dev.allowance.eclipse.Project;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;

/** A project through the resources of its workspace. */
final class WorkspaceProject implements Project {

    private final IProject project;

    WorkspaceProject(IProject project) {
        this.project = project;
    }

    private interface Action {
        void run() throws CoreException;
    }

    private static void doing(Action action) {
        try {
            action.run();
        } catch (CoreException e) {
            throw new IllegalStateException(e.getStatus().toString(), e);
        }
    }

    @Override
    public void save(String path, String text) {
        doing(() -> {
            IFile file = project.getFile("src/" + path);
            ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            if (file.exists()) {
                file.setContents(content, true, false, null);
            } else {
                make(file.getParent());
                file.create(content, true, null);
            }
        });
    }

    private static void make(IContainer container) throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            make(folder.getParent());
            folder.create(true, true, null);
        }
    }

    @Override
    public void delete(String path) {
        doing(() -> project.getFile("src/" + path).delete(true, null));
    }

    @Override
    public void buildIncrementally() {
        doing(() -> project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null));
    }

    @Override
    public void buildFromClean() {
        doing(() -> {
            project.build(IncrementalProjectBuilder.CLEAN_BUILD, null);
            project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        });
    }

    @Override
    public List<Marker> markers() {
        List<Marker> markers = new ArrayList<>();
        doing(() -> {
            for (IMarker marker : project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE)) {
                markers.add(read(marker));
            }
        });
        markers.sort(
                Comparator.comparing(Marker::file).thenComparing(Marker::line).thenComparing(Marker::text));
        return markers;
    }

    private Marker read(IMarker marker) {
        String severity = switch (marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO)) {
            case IMarker.SEVERITY_ERROR -> "error";
            case IMarker.SEVERITY_WARNING -> "warning";
            default -> "info";
        };
        String file = marker.getResource().getProjectRelativePath().toString();
        int start = marker.getAttribute(IMarker.CHAR_START, -1);
        int end = marker.getAttribute(IMarker.CHAR_END, -1);
        String marked = start < 0 ? "" : text(file).orElse("").substring(start, end);
        return new Marker(
                severity,
                file,
                marker.getAttribute(IMarker.LINE_NUMBER, 0),
                marked,
                marker.getAttribute(IMarker.MESSAGE, ""));
    }

    @Override
    public Path folder() {
        return Path.of(project.getLocationURI());
    }

    @Override
    public Optional<String> text(String path) {
        Path file = folder().resolve(path);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
