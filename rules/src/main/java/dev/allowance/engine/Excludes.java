package dev.allowance.engine;

import dev.allowance.route.Route;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The globs of {@code allowance.exclude}, held against templates as they are written: {@code *} stands for anything within a
 * segment, {@code **} for anything, and a final {@code /**} for nothing as well.
 */
public final class Excludes {

    private final List<Pattern> patterns;

    /** @param globs as the option has them */
    public Excludes(List<String> globs) {
        patterns = globs.stream().map(Excludes::pattern).toList();
    }

    /** Whether one of them matches the route's template. */
    public boolean cover(Route route) {
        String text = route.template().toString();
        String path = text.startsWith("/") ? text : "/" + text;
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); ) {
            if (glob.startsWith("/**", i) && i + 3 == glob.length()) {
                regex.append("(/.*)?");
                i += 3;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i += 2;
            } else {
                char c = glob.charAt(i);
                regex.append(c == '*' ? "[^/]*" : Pattern.quote(String.valueOf(c)));
                i++;
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
