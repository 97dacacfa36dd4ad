package dev.allowance.javaparser;

import java.util.Collection;

/** Who may name a member, as far as inheritance goes (JLS §6.6.1, §8.2). */
enum Access {
    PUBLIC,
    PROTECTED,
    PACKAGE,
    PRIVATE;

    /** What the modifiers say. */
    static Access of(Collection<String> modifiers) {
        if (modifiers.contains("public")) {
            return PUBLIC;
        }
        if (modifiers.contains("protected")) {
            return PROTECTED;
        }
        return modifiers.contains("private") ? PRIVATE : PACKAGE;
    }

    /** Whether a subtype has the member. */
    boolean isInherited(boolean samePackage) {
        return this == PUBLIC || this == PROTECTED || this == PACKAGE && samePackage;
    }
}
