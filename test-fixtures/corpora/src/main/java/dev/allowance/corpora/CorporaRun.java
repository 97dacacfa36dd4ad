package dev.allowance.corpora;

import dev.allowance.route.RouteTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code CorporaRun [--findings] LISTING PREPARED OUTPUT [NAME...]}: the whole run over the artifacts of a folder with
 * {@code corpora.txt} whose names begin with one of the given ones. Exits with 1 where a method is unaccounted for or anything
 * differs, with 2 where it cannot run.
 */
public final class CorporaRun {

    private CorporaRun() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            System.exit(run(List.of(arguments)) ? 0 : 1);
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(List<String> arguments) throws IOException, InterruptedException, UsageException {
        List<String> words = new ArrayList<>(arguments);
        boolean findings = words.remove("--findings");
        Optional<String> unknown =
                words.stream().filter(word -> word.startsWith("-")).findFirst();
        if (words.size() < 3 || unknown.isPresent()) {
            throw new UsageException(unknown.map(word -> "unknown option " + word + "; ")
                            .orElse("") + "usage: CorporaRun [--findings] LISTING PREPARED OUTPUT [NAME...]");
        }
        Path listing = Path.of(words.get(0));
        List<Artifact> chosen = chosen(Artifact.list(listing.resolve("corpora.txt")), words.subList(3, words.size()));
        List<Corpus> corpora = new ArrayList<>();
        for (Artifact artifact : chosen) {
            corpora.add(Corpus.in(Path.of(words.get(1)).resolve(artifact.folder())));
        }
        Runner runner = new Runner(Path.of(words.get(2)).toAbsolutePath());
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Artifact artifact = chosen.get(i);
            Optional<Truth> truth = artifact.truth().isPresent()
                    ? Optional.of(Truth.read(
                            listing.resolve("truth"), artifact.truth().get()))
                    : Optional.empty();
            Result result = runner.run(corpora.get(i), (census, table) -> differences(artifact, truth, census, table));
            System.out.println(result.text(findings));
            results.add(result);
        }
        System.out.println(Result.HEADER);
        results.forEach(result -> System.out.println(result.row()));
        return results.stream().allMatch(Result::isGood);
    }

    private static List<Artifact> chosen(List<Artifact> all, List<String> names) throws UsageException {
        for (String name : names) {
            if (all.stream().noneMatch(artifact -> artifact.folder().startsWith(name))) {
                throw new UsageException("no artifact of corpora.txt begins with \"" + name + "\"; there are "
                        + String.join(", ", all.stream().map(Artifact::folder).toList()));
            }
        }
        return all.stream()
                .filter(artifact -> names.isEmpty() || names.stream().anyMatch(artifact.folder()::startsWith))
                .toList();
    }

    private static List<String> differences(Artifact artifact, Optional<Truth> truth, Census census, RouteTable table) {
        List<String> differences = new ArrayList<>();
        long counted = census.methods().stream()
                .filter(AnnotatedMethod::inSource)
                .filter(method -> !method.isLocator())
                .count();
        if (counted != artifact.methods()) {
            differences.add("corpora.txt says " + artifact.methods() + " mapped methods, but there are " + counted);
        }
        truth.ifPresent(described -> differences.addAll(described.differences(table)));
        return differences;
    }
}
