package dev.allowance.check;

import dev.allowance.spi.Severity;

/** How parts of a message stand out on a console. */
public interface Colours {

    /** For consoles and files that know no colours. */
    Colours NONE = new Colours() {
        @Override
        public String strong(String text) {
            return text;
        }

        @Override
        public String severity(Severity severity, String text) {
            return text;
        }
    };

    /** What is looked for first. */
    String strong(String text);

    /** In the colour of a severity. */
    String severity(Severity severity, String text);
}
