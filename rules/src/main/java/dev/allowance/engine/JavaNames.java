package dev.allowance.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Qualified names of classes, by the Java Language Specification §3.8, §3.9 and §6.7. */
final class JavaNames {

    private static final Set<String> RESERVED = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends"
                            + " final finally float for goto if implements import instanceof int interface long native new"
                            + " package private protected public return short static strictfp super switch synchronized"
                            + " this throw throws transient try void volatile while _ true false null")
                    .split(" "));
    private static final Set<String> NO_TYPE_NAMES = Set.of("var", "yield", "record", "sealed", "permits");

    private JavaNames() {}

    /** Whether a class may be called so, package and all. */
    static boolean isQualifiedName(String name) {
        String[] words = name.split("\\.", -1);
        return Arrays.stream(words).allMatch(JavaNames::isIdentifier)
                && !NO_TYPE_NAMES.contains(words[words.length - 1]);
    }

    private static boolean isIdentifier(String word) {
        return !word.isEmpty()
                && !RESERVED.contains(word)
                && Character.isJavaIdentifierStart(word.codePointAt(0))
                && word.codePoints().allMatch(Character::isJavaIdentifierPart);
    }

    /** A valid name near to a wrong one: what is no part of an identifier left out; empty where nothing useful is left. */
    static Optional<String> nearestQualifiedName(String name) {
        String repaired = Arrays.stream(name.split("[./\\\\$]+"))
                .map(JavaNames::repaired)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("."));
        return isQualifiedName(repaired) ? Optional.of(repaired) : Optional.empty();
    }

    private static String repaired(String word) {
        String parts = word.codePoints()
                .filter(Character::isJavaIdentifierPart)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replaceFirst("^[0-9]+", "");
        return RESERVED.contains(parts) || NO_TYPE_NAMES.contains(parts) ? parts + "_" : parts;
    }
}
