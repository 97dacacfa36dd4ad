package dev.allowance.corpora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All annotated methods of a compilation.
 *
 * @param classPaths by type: the {@code @Path} values on it and its supertypes
 */
record Census(List<AnnotatedMethod> methods, Map<String, List<String>> classPaths) {

    Census {
        methods = List.copyOf(methods);
        classPaths = Map.copyOf(classPaths);
    }

    /** Fields are separated by tabs, elements of a list by a character that no template holds. */
    private static final String SEPARATOR = "\u0001";

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (AnnotatedMethod method : methods) {
            lines.add(String.join(
                    "\t",
                    "method",
                    method.framework(),
                    method.name(),
                    Boolean.toString(method.inSource()),
                    String.join(SEPARATOR, method.runs()),
                    Boolean.toString(method.isLocator()),
                    text(String.join(SEPARATOR, method.locator())),
                    String.join(SEPARATOR, method.targets()),
                    "."));
        }
        new TreeMap<>(classPaths)
                .forEach((type, paths) ->
                        lines.add(String.join("\t", "type", type, text(String.join(SEPARATOR, paths)), ".")));
        Files.write(file, lines);
    }

    static Census read(Path file) throws IOException {
        List<AnnotatedMethod> methods = new ArrayList<>();
        Map<String, List<String>> classPaths = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] field = line.split("\t");
            if (field[0].equals("type")) {
                classPaths.put(field[1], List.of(field[2].split(SEPARATOR, -1)));
            } else {
                methods.add(new AnnotatedMethod(
                        field[1],
                        field[2],
                        Boolean.parseBoolean(field[3]),
                        elements(field[4]),
                        Boolean.parseBoolean(field[5]) ? List.of(field[6]) : List.of(),
                        elements(field[7])));
            }
        }
        return new Census(methods, classPaths);
    }

    private static List<String> elements(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(SEPARATOR, -1));
    }

    private static String text(String template) {
        return template.replaceAll("[\t\r\n]", " ");
    }
}
