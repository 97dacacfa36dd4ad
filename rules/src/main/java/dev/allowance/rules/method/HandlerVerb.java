package dev.allowance.rules.method;

import dev.allowance.naming.Nouns;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.Verbs;
import dev.allowance.route.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the verb that only the handler of a GET says, or says of what the path has further up. */
final class HandlerVerb {

    /** A handler that opens with one of these and goes on is named after what it does. */
    private static final Set<String> CHANGES =
            Set.of("update", "modify", "insert", "switch", "enable", "disable", "disconnect", "trigger");

    private static final Set<String> RUNS = Set.of("run", "execute", "launch", "rerun");
    /** A report that is run, or a query, is only read. */
    private static final Set<String> RUNNABLE = Set.of(
            "job", "task", "workflow", "pipeline", "flow", "batch", "schedule", "scheduler", "migration", "backup");

    private static final Set<String> MESSAGES = Set.of("mail", "email", "sms", "message", "notification", "invitation");

    /** Verbs of a path that leave open what is done. */
    private static final Set<String> VAGUE = Set.of("manage", "handle", "process", "perform");

    private HandlerVerb() {}

    /** The changing verb of the handler's name, where the path has none or has it above the last noun. */
    static Optional<String> of(Resource resource, Optional<Phrase> phrase, List<String> named, Route route) {
        if (named.size() < 2 || Returned.by(route.facts()) == Returned.TEXT) {
            return Optional.empty();
        }
        String opening = named.get(0);
        boolean resourceOnly = phrase.filter(Phrase::opensWithVerb).isEmpty();
        boolean vague = phrase.filter(p -> VAGUE.contains(p.hyphenated())).isPresent();
        boolean changes = isRun(resource, phrase, named)
                || phrase.filter(p -> isTriggered(p, named)).isPresent()
                || isSent(named)
                || verbAbove(resource).filter(opening::equals).isPresent()
                || (resourceOnly || vague) && (isRemoval(opening) || isChange(resource, opening));
        return changes ? Optional.of(opening) : Optional.empty();
    }

    /** Whether the path's verb and the handler run what is there to be run: {@code /tasks/run}, {@code executeJob}. */
    private static boolean isRun(Resource resource, Optional<Phrase> phrase, List<String> named) {
        String verb = phrase.map(Phrase::hyphenated).orElse("");
        return RUNS.contains(verb)
                && named.get(0).equals(verb)
                && (isRunnable(named.get(named.size() - 1))
                        || resource.parent()
                                .flatMap(Resource::phrase)
                                .filter(above -> isRunnable(above.head()))
                                .isPresent());
    }

    /** Whether it is run rather than shown: a job, a task. */
    static boolean isRunnable(String noun) {
        return RUNNABLE.contains(Nouns.singular(noun).orElse(noun));
    }

    /** Whether the handler triggers what the path says: {@code reloadReport} by {@code triggerReloadReport}. */
    private static boolean isTriggered(Phrase phrase, List<String> named) {
        return named.get(0).equals("trigger")
                && Verbs.isUnsafe(phrase.first())
                && phrase.words().equals(named.subList(1, named.size()));
    }

    /** Whether the handler sends a message to somebody: {@code sendTestMail}. */
    private static boolean isSent(List<String> named) {
        return named.get(0).equals("send")
                && MESSAGES.contains(Nouns.singular(named.get(named.size() - 1)).orElse(named.get(named.size() - 1)));
    }

    /** A verb that a noun follows: {@code update/quantity}. It stands below something, which it changes. */
    private static Optional<String> verbAbove(Resource resource) {
        Optional<Resource> place = resource.parent()
                .filter(parent -> parent.parent().flatMap(Resource::segment).isPresent());
        return resource.phrase()
                .filter(phrase -> phrase.isPlain() && !Verbs.isLookedAt(phrase.first()))
                .flatMap(noun -> place)
                .flatMap(Resource::phrase)
                .filter(phrase -> phrase.words().size() == 1)
                .map(Phrase::first)
                .filter(Verbs::isUnsafe);
    }

    /** Whether the handler changes something, and not as {@code update/history} shows some. */
    private static boolean isChange(Resource resource, String opening) {
        return CHANGES.contains(opening)
                && resource.parent()
                        .flatMap(Resource::phrase)
                        .filter(phrase -> phrase.first().equals(opening))
                        .isEmpty();
    }

    /** Whether GET contradicts the verb, which takes something away. */
    static boolean isRemoval(String verb) {
        return Verbs.isUnsafe(verb)
                && Verbs.act(verb).filter(act -> act == Verbs.Act.REMOVE).isPresent();
    }
}
