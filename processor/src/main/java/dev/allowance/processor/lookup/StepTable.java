package dev.allowance.processor.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays {@link Steps} out as the text that {@link StepWalkTemplate} makes its tables of. Each step has a slot of its own, which
 * is found without a search: steps share a bucket by one part of their hash, and each bucket has a number to be added to the
 * other part, chosen so that no two steps meet (as R. Pagh's hash and displace does).
 */
final class StepTable {

    private static final int MOST_STATES = 1 << 24;
    private static final int MOST_DISPLACEMENT = 0x7FFF;
    /** How often steps are hashed otherwise before there are more slots. */
    private static final int TRIES = 20;

    private final List<Steps.State> states = new ArrayList<>();
    private final Map<Steps.State, Integer> numbers = new IdentityHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int known;

    StepTable() {
        number(new Steps.State());
    }

    /** Adds a machine; tells the number of the state that its paths begin at. */
    int add(Steps.State start) {
        int first = number(start);
        for (int s = first; s < states.size(); s++) {
            Steps.State state = states.get(s);
            number(state.variable);
            number(state.end.next());
            state.steps.forEach(step -> number(step.end().next()));
        }
        return first;
    }

    private int number(Steps.State state) {
        if (state == null) {
            return 0;
        }
        Integer number = numbers.putIfAbsent(state, states.size());
        if (number == null) {
            states.add(state);
            return states.size() - 1;
        }
        return number;
    }

    /** Whether there is nothing in it. */
    boolean isEmpty() {
        return states.size() == 1;
    }

    /** The text. */
    String text() throws LookupException {
        if (states.size() > MOST_STATES) {
            throw new LookupException("more than " + MOST_STATES + " states");
        }
        int count = states.stream().mapToInt(state -> state.steps.size()).sum();
        int bucketBits = bits(Math.max(2, count / 2));
        int slotBits = bits(Math.max(2, count + count / 4));
        int seed = 0;
        int[] displacements = displacements(hashes(count, seed), bucketBits, slotBits);
        while (displacements == null) {
            // two steps of one bucket share a slot, or the table is too full
            seed++;
            slotBits += seed % TRIES == 0 ? 1 : 0;
            displacements = displacements(hashes(count, seed), bucketBits, slotBits);
        }
        put(seed);
        put(bucketBits);
        put(slotBits);
        put(states.size());
        for (int displacement : displacements) {
            // zeros are longer in a class file
            put(displacement + 1);
        }
        known = 0;
        for (int s = 1; s < states.size(); s++) {
            known = Math.max(known, s);
            putState(states.get(s));
        }
        return text.toString();
    }

    private long[] hashes(int count, int seed) {
        long[] hashes = new long[count];
        int at = 0;
        for (int s = 1; s < states.size(); s++) {
            for (Steps.Step step : states.get(s).steps) {
                long key = key(step.characters());
                hashes[at++] = StepWalkTemplate.hash(key, (long) s << StepWalkTemplate.STATE | s, seed);
            }
        }
        return hashes;
    }

    private static int bits(int count) {
        return 32 - Integer.numberOfLeadingZeros(count - 1);
    }

    static long key(String characters) {
        long key = 0;
        for (int i = 0; i < characters.length(); i++) {
            key |= (long) characters.charAt(i) << 8 * i;
        }
        return key;
    }

    private static int[] displacements(long[] hashes, int bucketBits, int slotBits) {
        int mask = (1 << slotBits) - 1;
        int[] first = new int[(1 << bucketBits) + 1];
        for (long hash : hashes) {
            first[StepWalkTemplate.bucket(hash, 64 - bucketBits) + 1]++;
        }
        for (int b = 0; b < 1 << bucketBits; b++) {
            first[b + 1] += first[b];
        }
        int[] fill = first.clone();
        int[] slots = new int[hashes.length];
        for (long hash : hashes) {
            slots[fill[StepWalkTemplate.bucket(hash, 64 - bucketBits)]++] = StepWalkTemplate.slot(hash, 0, mask);
        }
        List<Integer> order = new ArrayList<>();
        for (int b = 0; b < 1 << bucketBits; b++) {
            order.add(b);
        }
        order.sort(Comparator.comparing((Integer b) -> first[b] - first[b + 1]));
        boolean[] taken = new boolean[mask + 1];
        int[] displacements = new int[1 << bucketBits];
        for (int b : order) {
            int displacement = 0;
            while (!fits(slots, first[b], first[b + 1], displacement, taken)) {
                if (++displacement >= Math.min(mask + 1, MOST_DISPLACEMENT)) {
                    return null;
                }
            }
            displacements[b] = displacement;
        }
        return displacements;
    }

    /** Takes these slots if all are free. */
    private static boolean fits(int[] slots, int begin, int end, int displacement, boolean[] taken) {
        int mask = taken.length - 1;
        for (int i = begin; i < end; i++) {
            int slot = slots[i] + displacement & mask;
            if (taken[slot]) {
                for (int j = begin; j < i; j++) {
                    taken[slots[j] + displacement & mask] = false;
                }
                return false;
            }
            taken[slot] = true;
        }
        return true;
    }

    private void putState(Steps.State state) {
        putNext(state.variable);
        // a variable shares its end with all that may become one
        if (state.variable == state) {
            putEnd(state.end);
        }
        put(state.steps.size());
        for (Steps.Step step : state.steps) {
            String characters = step.characters();
            boolean whole = characters.endsWith("/");
            put(whole ? characters.length() : Steps.LONGEST + 1);
            text.append(characters, 0, characters.length() - (whole ? 1 : 0));
            putEnd(step.end());
        }
    }

    private void putEnd(Steps.End end) {
        putNext(end.next());
        put(end.answer());
    }

    /** 0 for none, 1 for the next that was not yet spoken of. */
    private void putNext(Steps.State next) {
        int number = number(next);
        if (number == known + 1) {
            known = number;
            put(1);
        } else {
            put(number == 0 ? 0 : number + 1);
        }
    }

    private void put(int number) {
        if (number < 0x8000) {
            text.append((char) number);
        } else {
            text.append((char) (0x8000 | number >> 15)).append((char) (number & 0x7FFF));
        }
    }
}
