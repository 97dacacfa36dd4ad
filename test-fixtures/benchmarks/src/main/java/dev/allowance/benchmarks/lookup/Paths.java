package dev.allowance.benchmarks.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Random concrete paths of a route set; the same ones in every run. */
public final class Paths {

    /** How many paths one invocation of a benchmark asks for. */
    public static final int COUNT = 2048;

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");
    private static final String UNITS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private Paths() {}

    /** Paths, each of a template taken at random, with three to ten letters and digits for each variable. */
    public static String[] hits(RouteSet routes) {
        Random random = new Random(7);
        List<String> templates = new ArrayList<>(routes.methods().keySet());
        String[] paths = new String[COUNT];
        for (int i = 0; i < COUNT; i++) {
            paths[i] = concrete(templates.get(random.nextInt(templates.size())), random);
        }
        return paths;
    }

    /** Paths that nothing is mapped at: a hit with one letter changed, one segment less, or one more. */
    public static String[] misses(RouteSet routes) {
        Random random = new Random(8);
        Reference reference = new Reference(routes);
        List<String> templates = new ArrayList<>(routes.methods().keySet());
        String[] paths = new String[COUNT];
        for (int i = 0; i < COUNT; ) {
            String path = concrete(templates.get(random.nextInt(templates.size())), random);
            paths[i] = switch (random.nextInt(3)) {
                case 0 -> changed(path, random);
                case 1 -> path.substring(0, Math.max(1, path.lastIndexOf('/')));
                default -> path + "/" + word(random);
            };
            i += reference.methods(paths[i]).isEmpty() ? 1 : 0;
        }
        return paths;
    }

    private static String changed(String path, Random random) {
        int at = 1 + random.nextInt(Math.max(1, path.length() - 1));
        return path.length() < 2 || path.charAt(at) == '/'
                ? path + "x"
                : path.substring(0, at) + UNITS.charAt(random.nextInt(UNITS.length())) + path.substring(at + 1);
    }

    private static String concrete(String template, Random random) {
        Matcher variable = VARIABLE.matcher(template);
        return variable.replaceAll(found -> word(random));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            word.append(UNITS.charAt(random.nextInt(UNITS.length())));
        }
        return word.toString();
    }
}
