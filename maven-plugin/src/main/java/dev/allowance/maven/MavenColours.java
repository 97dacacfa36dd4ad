package dev.allowance.maven;

import dev.allowance.check.Colours;
import dev.allowance.spi.Severity;
import org.apache.maven.shared.utils.logging.MessageBuilder;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** The colours of Maven's own messages, where it shows any: {@code -Dstyle.color}, {@code -B} and the terminal decide. */
final class MavenColours implements Colours {

    @Override
    public String strong(String text) {
        return MessageUtils.buffer().strong(text).build();
    }

    @Override
    public String severity(Severity severity, String text) {
        MessageBuilder builder = MessageUtils.buffer();
        MessageBuilder coloured = switch (severity) {
            case ERROR -> builder.failure(text);
            case WARNING -> builder.warning(text);
            case INFO -> builder.strong(text);
        };
        return coloured.build();
    }
}
