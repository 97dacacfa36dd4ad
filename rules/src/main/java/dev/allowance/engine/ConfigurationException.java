package dev.allowance.engine;

import java.util.List;

/** Options that cannot be accepted. */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // the lists that are kept here are serializable
    private final List<String> problems;

    /** @param problems one sentence each, at least one */
    public ConfigurationException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence each. */
    public List<String> problems() {
        return problems;
    }
}
