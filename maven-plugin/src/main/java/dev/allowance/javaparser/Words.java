package dev.allowance.javaparser;

import java.util.Arrays;

/** The identifiers and keywords of a text, as hashes: whether one is missing is certain, whether it is there is not. */
final class Words {

    private int[] hashes = new int[64];
    private int size;

    /** How many have been added, repetitions included. */
    int size() {
        return size;
    }

    void add(String text, int from, int to) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = hash(text, from, to);
    }

    /** Forgets what was added after there were so many. */
    void takeBackTo(int earlierSize) {
        size = Math.min(size, earlierSize);
    }

    /** The same, each once, to be asked and not to be added to. */
    Words distinct() {
        Words distinct = new Words();
        distinct.hashes = Arrays.stream(hashes, 0, size).sorted().distinct().toArray();
        distinct.size = distinct.hashes.length;
        return distinct;
    }

    /** Whether the word may be among these, which are {@linkplain #distinct() distinct}. */
    boolean mayHave(String word) {
        return Arrays.binarySearch(hashes, 0, size, hash(word, 0, word.length())) >= 0;
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
