package dev.allowance.languageserver;

import java.util.ArrayList;
import java.util.List;

/**
 * A variable in the text of a template.
 *
 * @param from where its name begins
 * @param to behind its name
 */
record PathVariable(String name, int from, int to) {

    /** The variables of a template, in order: of <code>{id}</code>, <code>{id:[0-9]{3}}</code> and <code>{*rest}</code>. */
    static List<PathVariable> in(String template) {
        List<PathVariable> variables = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '{') {
                boolean isPlaceholder = i > 0 && template.charAt(i - 1) == '$';
                if (depth == 0 && !isPlaceholder) {
                    addAfter(i + 1, template, variables);
                }
                depth++;
            } else if (c == '}') {
                depth = Math.max(0, depth - 1);
            }
        }
        return variables;
    }

    private static void addAfter(int brace, String template, List<PathVariable> variables) {
        int from = brace;
        while (from < template.length() && (template.charAt(from) == ' ' || template.charAt(from) == '*')) {
            from++;
        }
        int to = from;
        while (to < template.length() && ":} ".indexOf(template.charAt(to)) < 0) {
            to++;
        }
        if (to > from) {
            variables.add(new PathVariable(template.substring(from, to), from, to));
        }
    }
}
