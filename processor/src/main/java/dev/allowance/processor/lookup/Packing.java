package dev.allowance.processor.lookup;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.TreeMap;

/**
 * Lays machines out as the nodes that {@link AllowedMethodsTemplate} walks over.
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
    private int[] incoming;
    private int[] others;
    /** For each state of a run the one character that its other state treats otherwise, else negative. */
    private int[] runUnit;

    private int[] place;
    private int[] fixups = new int[1024];
    private int fixupCount;
    private final Deque<Integer> pending = new ArrayDeque<>();

    /** Adds a machine; tells the address of its first node, 0 where it has none. */
    int add(Machine added) {
        if (added.start() == Machine.DEAD) {
            return 0;
        }
        machine = added;
        classify();
        place = new int[machine.size()];
        fixupCount = 0;
        pending.push(machine.start());
        while (!pending.isEmpty()) {
            int next = pending.pop();
            while (next != Machine.DEAD && place[next] == 0) {
                place[next] = size;
                next = runUnit[next] >= 0 ? run(next) : node(next);
            }
        }
        for (int i = 0; i < fixupCount; i += 2) {
            setAddress(fixups[i], place[fixups[i + 1]]);
        }
        return place[machine.start()];
    }

    /** All nodes so far. */
    char[] units() {
        return Arrays.copyOf(units, size);
    }

    private void classify() {
        int count = machine.size();
        incoming = new int[count];
        others = new int[count];
        runUnit = new int[count];
        for (int target : machine.to()) {
            if (target != Machine.DEAD) {
                incoming[target]++;
            }
        }
        for (int s = 0; s < count; s++) {
            others[s] = commonest(s);
        }
        for (int s = 0; s < count; s++) {
            runUnit[s] = soleDifference(s);
        }
    }

    private int end(int range, int state) {
        return range + 1 < machine.first()[state + 1] ? machine.from()[range + 1] : 0x10000;
    }

    /** The state to which most units lead. */
    private int commonest(int s) {
        int begin = machine.first()[s];
        int ranges = machine.first()[s + 1] - begin;
        int best = Machine.DEAD;
        int most = -1;
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        for (int r = begin; r < begin + ranges; r++) {
            int width = end(r, s) - machine.from()[r];
            if (ranges == 1 || width > 0x8000) {
                return machine.to()[r];
            }
            sizes.merge(machine.to()[r], width, Integer::sum);
        }
        for (var entry : sizes.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private int soleDifference(int s) {
        int other = others[s];
        if (other == s || other != Machine.DEAD && others[other] != other) {
            return -1;
        }
        if (machine.answers()[s] != (other == Machine.DEAD ? 0 : machine.answers()[other])) {
            return -1;
        }
        int found = -1;
        int r = machine.first()[s];
        int o = other == Machine.DEAD ? 0 : machine.first()[other];
        for (int at = 0; at < 0x10000; ) {
            int rEnd = end(r, s);
            int oEnd = other == Machine.DEAD ? 0x10000 : end(o, other);
            int target = other == Machine.DEAD ? Machine.DEAD : machine.to()[o];
            int end = Math.min(rEnd, oEnd);
            if (machine.to()[r] != target) {
                if (found >= 0 || end - at > 1) {
                    return -1;
                }
                found = at;
            }
            at = end;
            r += rEnd == end ? 1 : 0;
            o += oEnd == end ? 1 : 0;
        }
        // these never stand for themselves in a raw path, and a run compares raw characters
        return found == '#' || found == '%' || found == ';' || found == '?' ? -1 : found;
    }

    /** Writes the run that begins at a state; tells the state that must follow right behind, if any. */
    private int run(int head) {
        int other = others[head];
        StringBuilder literal = new StringBuilder();
        int next = head;
        do {
            literal.append((char) runUnit[next]);
            next = machine.next(next, (char) runUnit[next]);
        } while (literal.length() < LONGEST_RUN
                && next != Machine.DEAD
                && incoming[next] == 1
                && next != machine.start()
                && runUnit[next] >= 0
                && others[next] == other);
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
        int other = others[s];
        int slash = machine.next(s, '/');
        TreeMap<Character, Integer> edges = new TreeMap<>();
        for (int r = machine.first()[s]; r < machine.first()[s + 1]; r++) {
            if (machine.to()[r] == other) {
                continue;
            }
            for (int c = machine.from()[r]; c < end(r, s); c++) {
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
