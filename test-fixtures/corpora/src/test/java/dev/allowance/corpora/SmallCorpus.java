package dev.allowance.corpora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sources in a folder, as {@code prepare.sh} would leave them. */
final class SmallCorpus {

    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?(?:class|@?interface) (\\w+)");

    private SmallCorpus() {}

    /** @param sources texts, each of one top-level type in package {@code a} */
    static Corpus of(Path folder, String... sources) throws IOException, UsageException {
        List<String> files = new ArrayList<>();
        for (String source : sources) {
            Matcher type = TYPE.matcher(source);
            if (!type.find()) {
                throw new IllegalArgumentException("no type in " + source);
            }
            Path file = folder.resolve(type.group(1) + ".java");
            Files.writeString(file, """
                    package a;
                    import jakarta.ws.rs.*;
                    import org.springframework.web.bind.annotation.*;
                    """ + source);
            files.add(file.toString());
        }
        Files.write(folder.resolve("sources.txt"), files);
        Files.writeString(folder.resolve("cp.txt"), System.getProperty("java.class.path"));
        return Corpus.in(folder);
    }
}
