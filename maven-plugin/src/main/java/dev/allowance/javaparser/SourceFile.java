package dev.allowance.javaparser;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import dev.allowance.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One file: its outline, and its declarations once somebody has asked for them. The text is forgotten then. Any number of
 * threads may ask.
 */
final class SourceFile {

    /** Accepts whatever the grammar has, for every version of Java: to refuse code is the compiler's business. */
    private static final LanguageLevel LEVEL = LanguageLevel.RAW;

    private record Parsed(List<Syntax.Type> types, Optional<SourceProblem> problem) {}

    private final String path;
    private final Outline outline;
    private String declarations;
    private Optional<Parsed> parsed = Optional.empty();

    /** Outlines a text. */
    SourceFile(String path, String text) {
        Outline whole = OutlineReader.read(text);
        this.path = path;
        this.declarations = whole.declarations();
        this.outline = new Outline(
                whole.packageName(),
                whole.imports(),
                whole.types(),
                whole.annotations(),
                whole.words(),
                "",
                whole.problem());
    }

    String path() {
        return path;
    }

    /** Without the text. */
    Outline outline() {
        return outline;
    }

    /** The text without bodies and comments; empty once it has been parsed. */
    synchronized String declarations() {
        return declarations;
    }

    /** The top-level types; none where the file makes no sense. */
    List<Syntax.Type> types() {
        return parsed().types();
    }

    /** Why there are no types; only known of files that somebody has asked for. */
    synchronized Optional<SourceProblem> problem() {
        return parsed.isPresent()
                ? parsed.get().problem()
                : outline.problem().map(problem -> problem(problem.place(), problem.message()));
    }

    private synchronized Parsed parsed() {
        if (parsed.isEmpty()) {
            parsed =
                    Optional.of(outline.problem().isPresent() ? new Parsed(List.of(), problem()) : parse(declarations));
            declarations = "";
        }
        return parsed.get();
    }

    private Parsed parse(String text) {
        ParserConfiguration configuration =
                new ParserConfiguration().setLanguageLevel(LEVEL).setAttributeComments(false);
        try {
            ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(text);
            Optional<CompilationUnit> unit = result.getResult();
            if (!result.isSuccessful() || unit.isEmpty()) {
                return new Parsed(
                        List.of(), result.getProblems().stream().findFirst().map(this::problem));
            }
            return new Parsed(SyntaxReader.types(unit.get()), Optional.empty());
        } catch (RuntimeException | StackOverflowError e) {
            // A failure of the parser itself is no reason to leave the other files unread.
            return new Parsed(List.of(), Optional.of(problem(new Place(1, 1, 1, 1), "the parser failed: " + e)));
        }
    }

    private SourceProblem problem(Problem problem) {
        Place place = problem.getLocation()
                .flatMap(tokens -> tokens.getBegin().getRange())
                .map(Place::of)
                .orElse(new Place(1, 1, 1, 1));
        return problem(place, problem.getMessage());
    }

    private SourceProblem problem(Place place, String message) {
        String firstLine = message.lines().map(String::strip).findFirst().orElse("it cannot be parsed");
        Span span = new SourceAnchor(path, place).span();
        return new SourceProblem(span, firstLine);
    }
}
