package dev.allowance.conformance;

import dev.allowance.framework.Dispatch;
import dev.allowance.framework.Outcome;
import dev.allowance.framework.PathLanguage;
import dev.allowance.framework.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes down what a server answered, so that tests without a server can go by it: the routes of the fixture as lines of the
 * route notation, then one line an answer.
 *
 * <pre>{@code
 * jaxrs GET /users/{id} -> Users#get(java.lang.String) root=users sub={id}
 * GET /users/1 | accept: text/plain => Users#get
 * PUT /users/1 => 405 GET,HEAD,OPTIONS
 * ? GET /users/1/.. => 404
 * }</pre>
 *
 * <p>A question mark stands before what only run time can know. Of requests that differ in nothing but in which path of the
 * same languages they ask for, the first is kept, and of all that are left a few: by turns from those with each answer.
 */
final class Recording {

    /** Names the folder; nothing is recorded without it. */
    private static final String FOLDER = "conformance.record";

    private static final String ANSWER = " => ";
    private static final int MOST = Integer.getInteger("conformance.record.most", 24);

    /** What makes two requests alike. */
    private record Kind(BitSet languages, String method, Map<String, String> headers, String query) {}

    private final CompiledFixture fixture;
    private final Optional<Path> folder =
            Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of);
    private final Map<Kind, String> lines = new LinkedHashMap<>();

    Recording(CompiledFixture fixture) {
        this.fixture = fixture;
    }

    /** Notes one answer. */
    void add(Request request, Outcome told, Reply reply) {
        if (folder.isPresent()) {
            String headers = request.headers().entrySet().stream()
                    .map(header -> " | " + header.getKey() + ": " + header.getValue())
                    .collect(Collectors.joining());
            lines.putIfAbsent(
                    kind(request),
                    (told instanceof Outcome.Unknown ? "? " : "")
                            + request.method()
                            + ' '
                            + request.target()
                            + headers
                            + ANSWER
                            + observed(request, told, reply));
        }
    }

    private Kind kind(Request request) {
        Dispatch dispatch = fixture.dispatch();
        String path = dispatch.reading().read(request.path()).orElse("");
        BitSet languages = new BitSet();
        List<PathLanguage> all = dispatch.languages();
        for (int i = 0; i < all.size(); i++) {
            languages.set(i, all.get(i).automaton().accepts(path));
        }
        String query = request.target().substring(request.path().length());
        return new Kind(languages, request.method(), request.headers(), query);
    }

    /** The handler if it served, else the status, with the methods that an automatic answer names. */
    private static String observed(Request request, Outcome told, Reply reply) {
        Optional<String> handler = reply.servedBy(told);
        if (handler.isPresent()) {
            return handler.get();
        }
        boolean names = reply.status() == 405
                || reply.status() / 100 == 2 && request.method().equalsIgnoreCase("OPTIONS");
        return (reply.status() + (names ? " " + String.join(",", reply.allow().orElse(Set.of())) : "")).strip();
    }

    /** Appends what was noted to the file of the server. */
    void write() throws IOException {
        if (folder.isPresent() && !lines.isEmpty()) {
            String name = fixture.dispatch().runtime().id()
                    + fixture.matching().stream()
                            .map(matching -> "," + matching.id())
                            .sorted()
                            .collect(Collectors.joining());
            String routes = fixture.index()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line + '\n')
                    .collect(Collectors.joining());
            Files.createDirectories(folder.get());
            Files.writeString(
                    folder.get().resolve(name + ".txt"),
                    routes + few().stream().map(line -> line + '\n').collect(Collectors.joining()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** Sorted. */
    private List<String> few() {
        List<String> all = new ArrayList<>(lines.values());
        Collections.shuffle(all, new Random(1));
        Map<String, Deque<String>> byAnswer = all.stream()
                .collect(Collectors.groupingBy(
                        line -> line.substring(line.lastIndexOf(ANSWER)),
                        TreeMap::new,
                        Collectors.toCollection(ArrayDeque::new)));
        SortedSet<String> few = new TreeSet<>();
        while (few.size() < Math.min(MOST, all.size())) {
            byAnswer.values().stream()
                    .filter(rest -> !rest.isEmpty())
                    .map(Deque::pop)
                    .forEach(few::add);
        }
        return List.copyOf(few);
    }
}
