package dev.allowance.maven;

import dev.allowance.route.RouteNotationException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints the route table that the annotation processor wrote when this module was compiled.
 *
 * @since 0.1.0
 */
@Mojo(name = "routes", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class RoutesMojo extends AbstractMojo {

    /** Where the classes of this module are, with the index in them. */
    @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
    private File classes;

    /**
     * Prints nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Allowance is skipped (allowance.skip).");
            return;
        }
        Path index = classes.toPath().resolve("META-INF/allowance/routes.txt");
        try {
            RouteListing.of(Files.readString(index)).lines().forEach(getLog()::info);
        } catch (NoSuchFileException e) {
            getLog().info("No route index in " + classes + ": compile with allowance-processor on the annotation "
                    + "processor path, or this module has no routes.");
        } catch (MalformedInputException e) {
            throw unreadable(index, "it is not UTF-8 text", e);
        } catch (IOException e) {
            throw unreadable(index, e.toString(), e);
        } catch (RouteNotationException e) {
            throw unreadable(index, e.getMessage(), e);
        }
    }

    private static MojoExecutionException unreadable(Path index, String why, Exception cause) {
        return new MojoExecutionException(
                "Cannot read the route index " + index + ": " + why + ". Compile again to have it rewritten.", cause);
    }
}
