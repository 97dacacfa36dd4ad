package dev.allowance.processor.lookup;

import dev.allowance.automaton.CharSet;
import dev.allowance.automaton.Nfa;
import dev.allowance.automaton.RegexParser;
import dev.allowance.framework.Answer;
import dev.allowance.framework.CertainAnswer;
import dev.allowance.framework.Dispatch;
import dev.allowance.framework.Outcome;
import dev.allowance.framework.PathLanguage;
import dev.allowance.framework.PathReading;
import dev.allowance.framework.Request;
import dev.allowance.framework.Runtime;
import dev.allowance.http.HttpMethods;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dispatch of its own for these tests: a path allows what all templates that it matches declare, GET brings HEAD, and
 * OPTIONS is answered.
 */
record UnionDispatch(
        Runtime runtime, PathReading reading, SortedMap<String, HttpMethods> templates, List<PathLanguage> languages)
        implements Dispatch {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?\\w+(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final Nfa NO_SLASH =
            Nfa.unit(CharSet.range(0, Character.MAX_VALUE).minus(CharSet.of('/')));
    private static final Nfa ANYTHING =
            Nfa.unit(CharSet.range(0, Character.MAX_VALUE)).star();

    static UnionDispatch of(Map<String, String> methodsByTemplate) {
        SortedMap<String, HttpMethods> templates = new TreeMap<>();
        methodsByTemplate.forEach((template, methods) -> templates.put(template, HttpMethods.parse(methods)));
        return new UnionDispatch(
                Runtime.SPRING_MVC, new PathReading(true, true), templates, languages(templates.keySet()));
    }

    UnionDispatch as(Runtime otherRuntime, PathReading otherReading) {
        return new UnionDispatch(otherRuntime, otherReading, templates, languages);
    }

    private static List<PathLanguage> languages(Set<String> templates) {
        List<PathLanguage> languages = new ArrayList<>();
        for (String template : templates) {
            languages.add(new PathLanguage(template, automaton(template), !template.contains("${?}")));
        }
        return languages;
    }

    private static Nfa automaton(String template) {
        List<Nfa> parts = new ArrayList<>();
        String text = template.replace("${?}", "{*unresolved}");
        Matcher variable = VARIABLE.matcher(text);
        int at = 0;
        while (variable.find()) {
            parts.add(Nfa.literal(text.substring(at, variable.start())));
            parts.add(
                    variable.group().startsWith("{*")
                            ? ANYTHING
                            : variable.group(1) == null
                                    ? NO_SLASH.plus()
                                    : RegexParser.parse(variable.group(1)).orElseThrow());
            at = variable.end();
        }
        parts.add(Nfa.literal(text.substring(at)));
        return Nfa.sequence(parts);
    }

    @Override
    public Answer answer(BitSet matched) {
        if (matched.isEmpty()) {
            return Answer.NOT_FOUND;
        }
        HttpMethods union = matched.stream()
                .mapToObj(position -> templates.get(languages.get(position).name()))
                .reduce(HttpMethods.NONE, HttpMethods::union);
        if (union.isAll()) {
            return new Answer(true, HttpMethods.ALL, Optional.empty(), Optional.of(Answers.USUAL), List.of());
        }
        if (union.isUnknown()) {
            return Answer.UNKNOWN;
        }
        HttpMethods allow = (union.contains("GET") ? union.plus("HEAD") : union).plus("OPTIONS");
        return new Answer(true, allow, Optional.of(union), Optional.of(allow), List.of());
    }

    /** The answer for one raw path, by asking every language. */
    Answer ask(String rawPath) {
        BitSet matched = new BitSet();
        BitSet inexact = new BitSet();
        Optional<String> path = reading.read(rawPath);
        for (int i = 0; i < languages.size(); i++) {
            matched.set(i, path.isPresent() && languages.get(i).automaton().accepts(path.get()));
            inexact.set(i, !languages.get(i).exact());
        }
        return CertainAnswer.of(this, matched, inexact);
    }

    /** The generated class knows paths only. */
    @Override
    public Outcome outcome(BitSet matched, Request request) {
        return new Outcome.Unknown("requests are not asked about");
    }
}
