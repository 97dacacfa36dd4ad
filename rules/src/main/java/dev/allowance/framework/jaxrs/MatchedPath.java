package dev.allowance.framework.jaxrs;

import dev.allowance.framework.PathLanguage;
import dev.allowance.http.HttpMethods;
import dev.allowance.route.Route;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The languages that a path belongs to, as a dispatcher asks for them one by one. It notes whether anything that was asked
 * for is only known at run time: then what was found out must not be used.
 */
final class MatchedPath {

    private final BitSet matched;
    private final int[] numbers;
    private final List<PathLanguage> languages;
    private boolean unknown;

    MatchedPath(BitSet matched, List<PathLanguage> languages) {
        this.matched = matched;
        this.numbers = matched.stream().toArray();
        this.languages = languages;
    }

    /** Whether the path belongs to the language; if so but only perhaps, everything that follows is unknown. */
    boolean in(int language) {
        boolean member = matched.get(language);
        unknown |= member && !languages.get(language).exact();
        return member;
    }

    /** The numbers of all languages that the path belongs to, the lowest first. Looking at them is not asking for them. */
    IntStream languages() {
        return IntStream.of(numbers);
    }

    /** What the dispatcher came upon cannot be known. */
    void giveUp() {
        unknown = true;
    }

    boolean isUnknown() {
        return unknown;
    }

    /** The methods that the routes declare, in upper case as most implementations compare them. */
    SortedSet<String> declared(List<Route> routes) {
        SortedSet<String> names = new TreeSet<>();
        for (Route route : routes) {
            if (route.methods().isUnknown()) {
                giveUp();
            }
            route.methods().forEach(name -> names.add(name.toUpperCase(Locale.ROOT)));
        }
        return names;
    }

    /** The routes that declare the method, whatever the case of its letters. */
    static List<Route> declaring(String method, List<Route> routes) {
        return routes.stream()
                .filter(route -> route.methods().names().stream().anyMatch(method::equalsIgnoreCase))
                .toList();
    }

    /** The names and OPTIONS, and HEAD where GET is among them. */
    static HttpMethods withAutomatic(SortedSet<String> names) {
        SortedSet<String> all = new TreeSet<>(names);
        if (all.contains("GET")) {
            all.add("HEAD");
        }
        all.add("OPTIONS");
        return HttpMethods.of(all);
    }
}
