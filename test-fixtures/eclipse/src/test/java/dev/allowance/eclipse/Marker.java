package dev.allowance.eclipse;

/**
 * A problem as the editor shows it.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param file below the project's folder; empty for the project itself
 * @param line 1-based; 0 without a position
 * @param marked the text that is underlined; empty without a position
 */
public record Marker(String severity, String file, int line, String marked, String text) {

    /** Whether it is a finding of ours. */
    public boolean isFinding() {
        return text.contains("[allowance:");
    }
}
