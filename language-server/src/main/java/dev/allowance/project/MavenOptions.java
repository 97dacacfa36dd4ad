package dev.allowance.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What a model says to the compiler's processor and to the goals of Allowance. */
final class MavenOptions {

    private static final String PREFIX = "allowance.";
    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final String ALLOWANCE = "dev.allowance:allowance-maven-plugin";

    private final Model model;
    private final Optional<Xpp3Dom> goals;

    MavenOptions(Model model) {
        this.model = model;
        this.goals = configuration(ALLOWANCE);
    }

    /** What the compiler is given by {@code -A}, by key as it is written there. */
    Map<String, String> processor() {
        Map<String, String> options = new TreeMap<>();
        configuration(COMPILER).ifPresent(compiler -> {
            arguments(compiler).filter(text -> text.startsWith("-A" + PREFIX)).forEach(text -> {
                String[] sides = text.substring(2).split("=", 2);
                options.put(sides[0].strip(), sides.length > 1 ? sides[1] : "");
            });
        });
        return options;
    }

    private static Stream<String> arguments(Xpp3Dom compiler) {
        List<String> arguments = new ArrayList<>();
        Optional.ofNullable(compiler.getChild("compilerArgs")).stream()
                .flatMap(args -> Arrays.stream(args.getChildren()))
                .forEach(arg -> arguments.add(text(arg)));
        Optional.ofNullable(compiler.getChild("compilerArgument")).ifPresent(arg -> arguments.add(text(arg)));
        Optional.ofNullable(compiler.getChild("compilerArguments")).stream()
                .flatMap(args -> Arrays.stream(args.getChildren()))
                .forEach(arg -> arguments.add("-" + arg.getName() + "=" + text(arg)));
        return arguments.stream();
    }

    /** The options of the goals that are options of the processor, too: properties win over parameters, as the goals have it. */
    Map<String, String> rules() {
        Map<String, String> options = new TreeMap<>();
        map("rules", PREFIX + "rule.", options);
        map("placeholders", PREFIX + "property.", options);
        Map.of("runtime", "runtime", "matching", "matching", "basePath", "base-path", "exclude", "exclude")
                .forEach((parameter, key) ->
                        child(parameter).ifPresent(value -> options.put(PREFIX + key, text(value))));
        model.getProperties().stringPropertyNames().stream()
                .filter(MavenOptions::isRule)
                .forEach(key -> options.put(key, model.getProperties().getProperty(key)));
        return options;
    }

    private static boolean isRule(String key) {
        return key.startsWith(PREFIX + "rule.")
                || key.startsWith(PREFIX + "property.")
                || List.of("runtime", "matching", "base-path", "exclude").stream()
                        .anyMatch(name -> key.equals(PREFIX + name));
    }

    private void map(String parameter, String prefix, Map<String, String> options) {
        child(parameter).stream()
                .flatMap(parent -> Arrays.stream(parent.getChildren()))
                .forEach(child -> options.put(prefix + child.getName(), text(child)));
    }

    /** A parameter of the goals, else the property that it is given by otherwise. */
    Optional<String> parameter(String name, String property) {
        return child(name)
                .map(MavenOptions::text)
                .or(() -> Optional.ofNullable(model.getProperties().getProperty(PREFIX + property)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** A parameter that is a list: of elements, or of words between commas. */
    List<String> list(String name, String property) {
        Optional<Xpp3Dom> child = child(name).filter(one -> one.getChildCount() > 0);
        if (child.isPresent()) {
            return Arrays.stream(child.get().getChildren())
                    .map(MavenOptions::text)
                    .toList();
        }
        return parameter(name, property).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Optional<Xpp3Dom> child(String name) {
        return goals.map(configuration -> configuration.getChild(name));
    }

    /** The configuration of a plugin, and over it those of its executions. */
    private Optional<Xpp3Dom> configuration(String key) {
        return plugin(model, key).map(plugin -> {
            Xpp3Dom merged = new Xpp3Dom("configuration");
            if (plugin.getConfiguration() instanceof Xpp3Dom own) {
                merged = Xpp3Dom.mergeXpp3Dom(new Xpp3Dom(own), merged);
            }
            for (var execution : plugin.getExecutions()) {
                if (execution.getConfiguration() instanceof Xpp3Dom one && !isForTests(execution.getGoals())) {
                    merged = Xpp3Dom.mergeXpp3Dom(new Xpp3Dom(one), merged);
                }
            }
            return merged;
        });
    }

    private static boolean isForTests(List<String> goals) {
        return goals.contains("testCompile");
    }

    /** A plugin as the build has it, which is in the management alone where the build does not name it. */
    static Optional<Plugin> plugin(Model model, String key) {
        return Optional.ofNullable(model.getBuild())
                .flatMap(build -> Optional.ofNullable(build.getPluginsAsMap().get(key))
                        .or(() -> Optional.ofNullable(build.getPluginManagement())
                                .map(management -> management.getPluginsAsMap().get(key))));
    }

    private static String text(Xpp3Dom element) {
        return element.getValue() == null ? "" : element.getValue().strip();
    }
}
