package dev.allowance.processor.lookup;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.TreeMap;

/**
 * Lays machines out as the nodes that {@link PathWalkTemplate} walks over.
 *
 * <p>Chains of states that differ from one other state by a single character each become one run: {@code users} next to
 * {@code {id}} is such a chain, since whatever else comes belongs to the variable. That other state is never itself a run, so
 * a character is looked at twice at most.
 */
final class Packing {

    private static final int RUN = 1;
    private static final int BRANCH = 2;
    private static final int RANGES = 3;
    private static final int LONGEST_RUN = 0xFFF;
    private static final int MOST_EDGES = 0x1FF;
    private static final int MOST_RANGES = 0x3FFF;

    private char[] units = new char[1024];
    private int size = 1;

    private Machine machine;
    private Runs runs;
    private int[] place;
    private int[] fixups = new int[1024];
    private int fixupCount;
    private final Deque<Integer> pending = new ArrayDeque<>();

    /** Adds a machine; tells the address of each state that a node begins at, 0 for the others. */
    int[] add(Machine added, Runs itsRuns) {
        machine = added;
        runs = itsRuns;
        place = new int[machine.size()];
        fixupCount = 0;
        pending.push(machine.start());
        while (!pending.isEmpty()) {
            int next = pending.pop();
            while (next != Machine.DEAD && place[next] == 0) {
                place[next] = size;
                next = runs.startsRun(next) ? run(next) : node(next);
            }
        }
        for (int i = 0; i < fixupCount; i += 2) {
            setAddress(fixups[i], place[fixups[i + 1]]);
        }
        return place;
    }

    /** All nodes so far. */
    char[] units() {
        return Arrays.copyOf(units, size);
    }

    /** Writes the run that begins at a state; tells the state that must follow right behind, if any. */
    private int run(int head) {
        int other = runs.other(head);
        Runs.Run run = runs.run(head, LONGEST_RUN);
        String literal = run.literal();
        int next = run.next();
        boolean behind = next != Machine.DEAD && place[next] == 0;
        put(RUN | (other == Machine.DEAD ? 0 : 4) | (behind ? 0 : 8) | literal.length() << 4);
        if (other != Machine.DEAD) {
            address(other);
        }
        if (!behind) {
            address(next);
        }
        for (int i = 0; i < literal.length(); i++) {
            put(literal.charAt(i));
        }
        return behind ? next : Machine.DEAD;
    }

    private int node(int s) {
        int other = runs.other(s);
        int slash = machine.next(s, '/');
        TreeMap<Character, Integer> edges = new TreeMap<>();
        for (int r = machine.first()[s]; r < machine.first()[s + 1]; r++) {
            if (machine.to()[r] == other) {
                continue;
            }
            for (int c = machine.from()[r]; c < machine.end(r, s); c++) {
                if (c != '/') {
                    edges.put((char) c, machine.to()[r]);
                }
            }
            if (edges.size() > MOST_EDGES) {
                break;
            }
        }
        int ranges = machine.first()[s + 1] - machine.first()[s];
        int span = edges.isEmpty() ? 0 : edges.lastKey() - edges.firstKey() + 1;
        boolean dense = edges.size() > 1 && span <= Math.max(64, 2 * edges.size()) && span <= MOST_EDGES;
        int needed = dense ? 2 * span : 3 * edges.size();
        if (edges.size() > MOST_EDGES || !dense && needed > 6 * ranges + 16) {
            ranges(s, ranges);
            return Machine.DEAD;
        }
        boolean behind = slash != other && slash != Machine.DEAD && place[slash] == 0 && edges.isEmpty();
        int slashCode = slash == other ? 0 : slash == Machine.DEAD ? 3 : behind ? 1 : 2;
        int otherCode = other == Machine.DEAD ? 0 : other == s ? 1 : 2;
        put(BRANCH | slashCode << 2 | otherCode << 4 | (dense ? 64 : 0) | (dense ? span : edges.size()) << 7);
        put(machine.answers()[s]);
        if (slashCode == 2) {
            address(slash);
        }
        if (otherCode == 2) {
            address(other);
        }
        if (dense) {
            put(edges.firstKey());
            for (int c = edges.firstKey(); c <= edges.lastKey(); c++) {
                address(edges.getOrDefault((char) c, other));
            }
        } else {
            edges.keySet().forEach(this::put);
            edges.values().forEach(this::address);
        }
        return behind ? slash : Machine.DEAD;
    }

    private void ranges(int s, int count) {
        if (count > MOST_RANGES) {
            throw new IllegalStateException("a state with " + count + " ranges");
        }
        put(RANGES | count << 2);
        put(machine.answers()[s]);
        for (int r = machine.first()[s]; r < machine.first()[s + 1]; r++) {
            put(machine.from()[r]);
        }
        for (int r = machine.first()[s]; r < machine.first()[s + 1]; r++) {
            address(machine.to()[r]);
        }
    }

    private void put(int unit) {
        if (size == units.length) {
            units = Arrays.copyOf(units, 2 * size);
        }
        units[size++] = (char) unit;
    }

    private void address(int state) {
        if (state != Machine.DEAD && place[state] == 0) {
            if (fixupCount == fixups.length) {
                fixups = Arrays.copyOf(fixups, 2 * fixupCount);
            }
            fixups[fixupCount++] = size;
            fixups[fixupCount++] = state;
            pending.push(state);
        }
        int address = state == Machine.DEAD ? 0 : place[state];
        put(address >>> 16);
        put(address & 0xFFFF);
    }

    private void setAddress(int at, int address) {
        units[at] = (char) (address >>> 16);
        units[at + 1] = (char) address;
    }
}
