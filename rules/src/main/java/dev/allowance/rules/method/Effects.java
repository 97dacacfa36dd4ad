package dev.allowance.rules.method;

import dev.allowance.naming.Verbs;
import dev.allowance.naming.Words;
import dev.allowance.route.Route;
import java.util.List;

/** Tells handlers that surely change something from those that may only read. */
final class Effects {

    private Effects() {}

    /** Whether the status or the handler's name says that something is made or changed, or a form or upload is taken. */
    static boolean in(Route route) {
        List<String> words = Words.split(route.handler().methodName());
        boolean acts = false;
        for (int i = 0; i < words.size(); i++) {
            // a noun is a verb only where the name opens with it: saveSearch, findOrCreate, searchUpdates
            if (i == 0 || Verbs.isOnlyVerb(words.get(i))) {
                acts |= Verbs.act(words.get(i))
                        .filter(act -> act == Verbs.Act.WRITE || act == Verbs.Act.REMOVE)
                        .isPresent();
            }
        }
        return acts || hasStatusOfChange(route) || Forms.isPage(route) || Forms.isUpload(route);
    }

    /** Whether the handler's name opens with a word that looks: {@code get}, {@code find}, {@code is}. */
    static boolean looks(Route route) {
        return Words.split(route.handler().methodName()).stream().limit(1).anyMatch(Verbs::opensLook);
    }

    private static boolean hasStatusOfChange(Route route) {
        return route.facts()
                .status()
                .filter(status -> status.matches("CREATED|ACCEPTED|NO_CONTENT|20[124]"))
                .isPresent();
    }

    /** Whether the declared status says that a request makes a new thing: 201. */
    static boolean hasStatusCreated(Route route) {
        return route.facts()
                .status()
                .filter(status -> status.matches("CREATED|201"))
                .isPresent();
    }
}
