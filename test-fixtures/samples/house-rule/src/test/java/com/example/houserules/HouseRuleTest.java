package com.example.houserules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.RuleCatalog;
import dev.allowance.fixtures.sample.MarkedSources;
import dev.allowance.processor.AllowanceProcessor;
import dev.allowance.spi.Rule;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rule works like a built-in one as soon as its jar lies on the processor path. The compiler runs in a process of its
 * own, which has nothing on its class path that a user's had not.
 */
class HouseRuleTest {

    private static final String ID = "personal-data-in-path";
    private static final Pattern REPORTED = Pattern.compile("(\\w+\\.java):(\\d+): \\w+: .*\\[allowance:([a-z-]+)]");

    private final MarkedSources guests;

    @TempDir
    private Path output;

    HouseRuleTest() throws Exception {
        guests = MarkedSources.below(Path.of("src/test/resources/guests"));
    }

    @Test
    void itReportsTheMarkedLinesAndIsSuppressedByItsId() throws Exception {
        assertThat(guests.expected()).isNotEmpty();
        assertThat(reported(compile(withTheRule()))).isEqualTo(guests.expected());
    }

    @Test
    void withoutItsJarItIsNotThere() throws Exception {
        assertThat(reported(compile(path(AllowanceProcessor.class, Rule.class))))
                .isEmpty();
    }

    @Test
    void itIsConfiguredLikeAnyOther() throws Exception {
        assertThat(compile(withTheRule(), "-Aallowance.rule.personal_data_in_path=error"))
                .contains("GuestController.java:13: error: ");
        assertThat(reported(compile(withTheRule(), "-Aallowance.rule.personal_data_in_path=off")))
                .isEmpty();
    }

    @Test
    void aWrongIdIsAnErrorThatNamesTheRightOne() throws Exception {
        assertThat(compile(withTheRule(), "-Aallowance.rule.personal_data_in_paths=off"))
                .contains("error: unknown option")
                .contains("the nearest one is \"allowance.rule." + ID + "\"");
    }

    @Test
    void itsPageIsShownLikeTheOthers() {
        assertThat(RuleCatalog.load().page(ID)).get().asString().startsWith("# " + ID + "\n");
    }

    private static String withTheRule() throws Exception {
        return path(AllowanceProcessor.class, Rule.class, PersonalDataInPathRule.class);
    }

    /** The jars or folders that hold these classes. */
    private static String path(Class<?>... types) throws Exception {
        List<String> path = new ArrayList<>();
        for (Class<?> type : types) {
            path.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, path);
    }

    /** All that the compiler says. */
    private String compile(String processorPath, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Duser.language=en",
                "-J-XX:TieredStopAtLevel=1",
                "-processorpath",
                processorPath,
                "-cp",
                path(RestController.class, AliasFor.class, Controller.class),
                "-d",
                output.toString()));
        command.addAll(Arrays.asList(options));
        guests.files().forEach(file -> command.add(file.toString()));
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        javac.waitFor();
        assertThat(text).contains("allowance");
        return text;
    }

    private static SortedSet<String> reported(String text) {
        return REPORTED.matcher(text)
                .results()
                .map(found -> found.group(1) + ":" + found.group(2) + " " + found.group(3))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
