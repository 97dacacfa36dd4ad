package dev.allowance.eclipse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.fixtures.history.Edit;
import dev.allowance.fixtures.history.EditedProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

/**
 * Random histories of edits in Eclipse, each edit saved and built. {@code -Dhistories=<number>} acts out more of them,
 * {@code -Dseed=<number>} the one that failed.
 */
class EclipseHistoryTest {

    private static final long SEED = 20_260_101L;
    private static final int STEPS = 10;

    @Test
    void endInTheBytesOfACleanBuild() throws BundleException, IOException {
        String seed = System.getProperty("seed", "");
        String number = System.getProperty("histories", "");
        int histories = !seed.isEmpty() ? 1 : number.isEmpty() ? 1 : Integer.parseInt(number);
        try (Eclipse eclipse = Eclipse.start()) {
            List<Path> processors = eclipse.processors();
            for (int i = 0; i < histories; i++) {
                long each = seed.isEmpty() ? SEED + i : Long.parseLong(seed);
                History history = new History(eclipse, processors, each);
                try {
                    history.actOut();
                } catch (AssertionError e) {
                    throw new AssertionError(
                            "again by -Dseed=" + each + "\n" + String.join("\n", history.steps) + "\n" + e.getMessage(),
                            e);
                }
            }
        }
    }

    /** One of them. */
    private static final class History {

        private static final String INDEX = "bin/META-INF/allowance/routes.txt";
        private static final List<String> WRITTEN =
                List.of(INDEX, "bin/META-INF/allowance/types.txt", "generated/app/AllowedMethods.java");

        private final EditedProject edited;
        private final Project project;
        private final Project clean;
        private final List<String> steps = new ArrayList<>();

        History(Eclipse eclipse, List<Path> processors, long seed) {
            this.edited = new EditedProject(seed);
            List<Path> libraries = Eclipse.jarsOf("spring-", "jakarta.ws.rs");
            this.project = eclipse.workbench().create("edited-" + seed, libraries, processors, Map.of());
            this.clean = eclipse.workbench().create("clean-" + seed, libraries, processors, Map.of());
        }

        void actOut() {
            edited.sources().forEach(project::save);
            project.buildFromClean();
            for (int step = 0; step < STEPS; step++) {
                act(edited.edit());
            }
            act(edited.mend());
            assertThat(errors(project)).isEmpty();
            edited.sources().forEach(clean::save);
            clean.buildFromClean();
            project.buildFromClean();
            for (String file : WRITTEN) {
                assertThat(project.text(file)).as(file).isEqualTo(clean.text(file));
            }
            assertThat(findings(project)).isEqualTo(findings(clean));
        }

        private void act(Edit edit) {
            steps.add(edit.what());
            Set<String> changed = new TreeSet<>(edit.written());
            changed.addAll(edit.deleted());
            List<String> before = routes();
            edit.deleted().forEach(project::delete);
            edit.written().forEach(file -> project.save(file, edited.sources().get(file)));
            project.buildIncrementally();
            assertThat(errors(project).isEmpty()).as("compiles").isEqualTo(!edited.isBroken());
            for (String route : before) {
                // what only declares routes for others has none as soon as one of those answers them
                if (!route.contains(" role=") && !changed.contains(file(route))) {
                    assertThat(routes().stream().map(History::handler)).contains(handler(route));
                }
            }
            if (!edited.isBroken() && !edit.written().isEmpty()) {
                for (String file : edit.deleted()) {
                    assertThat(routes()).noneMatch(route -> file(route).equals(file));
                }
            }
        }

        private List<String> routes() {
            return project.text(INDEX).stream().flatMap(String::lines).skip(1).toList();
        }

        private static List<Marker> errors(Project of) {
            return of.markers().stream()
                    .filter(marker -> marker.severity().equals("error"))
                    .toList();
        }

        private static List<Marker> findings(Project of) {
            return of.markers().stream().filter(Marker::isFinding).toList();
        }

        private static String handler(String route) {
            return route.replaceFirst(".* -> (\\S+).*", "$1");
        }

        /** The only nested classes are called Inner. */
        private static String file(String route) {
            return handler(route).replaceFirst("#.*", "").replace(".Inner", "").replace('.', '/') + ".java";
        }
    }
}
