package dev.allowance.conformance;

/**
 * One answer of a server that the generated class did not foretell.
 *
 * @param question what was compared, such as {@code allow}
 */
public record Disagreement(String server, String fixture, String path, String question, String told, String observed) {

    @Override
    public String toString() {
        return server + ", " + fixture + ", " + path + ": " + question + " is told as " + told + " but observed as "
                + observed;
    }
}
