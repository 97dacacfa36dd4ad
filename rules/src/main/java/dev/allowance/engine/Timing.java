package dev.allowance.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long the steps of one run took, by the clock on the wall. Steps may stand within each other: the time of the inner one is
 * then not the outer one's. Those with a colon in their name ({@code rules:post-on-item}) are shown as parts of the one
 * before the colon. What happens more than once is added up.
 */
public final class Timing {

    private static final long SHOWN = 100_000;

    private final Map<String, Long> nanoseconds = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private long since;

    /** Nothing has happened yet. */
    public Timing() {}

    /** A step begins. */
    public void begin(String step) {
        take();
        open.push(step);
    }

    /** The step that began last ends. */
    public void end() {
        take();
        open.pop();
    }

    private void take() {
        long now = System.nanoTime();
        if (!open.isEmpty()) {
            nanoseconds.merge(open.peek(), now - since, Long::sum);
        }
        since = now;
    }

    /**
     * The steps in their order and their parts behind them, the longest first, without what took less than 0.1 ms.
     *
     * @param routes how many the time was taken for
     */
    public String summary(int routes) {
        Map<String, Long> steps = new LinkedHashMap<>();
        nanoseconds.forEach((step, time) -> steps.merge(step.replaceFirst(":.*", ""), time, Long::sum));
        StringBuilder text = new StringBuilder("time in ms:");
        long total = 0;
        for (Map.Entry<String, Long> step : steps.entrySet()) {
            total += step.getValue();
            text.append(' ').append(step.getKey()).append(' ').append(milliseconds(step.getValue()));
            text.append(parts(step.getKey() + ":")).append(',');
        }
        text.append(" together ").append(milliseconds(total));
        if (routes > 0) {
            text.append("; microseconds for each of ").append(routes).append(" routes: ");
            text.append(total / 1000 / routes);
        }
        return text.toString();
    }

    private String parts(String prefix) {
        StringBuilder text = new StringBuilder();
        nanoseconds.entrySet().stream()
                .filter(part -> part.getKey().startsWith(prefix) && part.getValue() >= SHOWN)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(part -> text.append(text.isEmpty() ? " (" : ", ")
                        .append(part.getKey().substring(prefix.length()))
                        .append(' ')
                        .append(milliseconds(part.getValue())));
        return text.isEmpty() ? "" : text.append(')').toString();
    }

    /** With one digit behind the point. */
    private static String milliseconds(long nanoseconds) {
        long tenths = (nanoseconds + SHOWN / 2) / SHOWN;
        return tenths / 10 + "." + tenths % 10;
    }
}
