package dev.allowance.processor.lookup;

import java.util.Arrays;

/**
 * Merges states of a machine that behave alike, and drops those that lead nowhere. Linear: states are compared from the last
 * ones back (as D. Revuz does for automata without cycles), a loop from a state to itself included; in longer cycles alike
 * states may stay apart, which costs space only.
 */
final class Merging {

    private static final int SELF = -2;

    private final Machine machine;
    private final boolean[] alive;
    private final int[] to;
    private final char[] from;
    private final int[] end;
    private final int[] canon;
    private int[] table = new int[1024];
    private int entries;

    private Merging(Machine machine) {
        this.machine = machine;
        this.alive = alive(machine);
        this.to = machine.to().clone();
        this.from = machine.from().clone();
        this.end = new int[machine.size()];
        this.canon = new int[machine.size()];
        Arrays.fill(canon, Machine.DEAD);
        Arrays.fill(table, Machine.DEAD);
    }

    /** The machine with the same answers and fewer states, numbered in the order in which a walk meets them. */
    static Machine merge(Machine machine) {
        if (machine.start() == Machine.DEAD) {
            return machine;
        }
        Merging merging = new Merging(machine);
        merging.canonise();
        return merging.renumbered();
    }

    private static boolean[] alive(Machine machine) {
        int size = machine.size();
        int[] incoming = new int[size + 1];
        for (int target : machine.to()) {
            if (target != Machine.DEAD) {
                incoming[target + 1]++;
            }
        }
        for (int i = 0; i < size; i++) {
            incoming[i + 1] += incoming[i];
        }
        int[] sources = new int[incoming[size]];
        int[] fill = Arrays.copyOf(incoming, size);
        for (int s = 0; s < size; s++) {
            for (int r = machine.first()[s]; r < machine.first()[s + 1]; r++) {
                if (machine.to()[r] != Machine.DEAD) {
                    sources[fill[machine.to()[r]]++] = s;
                }
            }
        }
        boolean[] alive = new boolean[size];
        int[] queue = new int[size];
        int tail = 0;
        for (int s = 0; s < size; s++) {
            if (machine.answers()[s] != 0) {
                alive[s] = true;
                queue[tail++] = s;
            }
        }
        for (int head = 0; head < tail; head++) {
            for (int i = incoming[queue[head]]; i < incoming[queue[head] + 1]; i++) {
                if (!alive[sources[i]]) {
                    alive[sources[i]] = true;
                    queue[tail++] = sources[i];
                }
            }
        }
        return alive;
    }

    /** Visits states depth first and gives each, when all that it leads to is done, the first state alike. */
    private void canonise() {
        if (!alive[machine.start()]) {
            return;
        }
        int[] stack = new int[machine.size()];
        int[] at = new int[machine.size()];
        boolean[] seen = new boolean[machine.size()];
        int depth = 0;
        stack[depth++] = machine.start();
        seen[machine.start()] = true;
        at[machine.start()] = machine.first()[machine.start()];
        while (depth > 0) {
            int s = stack[depth - 1];
            if (at[s] == machine.first()[s + 1]) {
                finish(s);
                depth--;
                continue;
            }
            int target = machine.to()[at[s]++];
            if (target != Machine.DEAD && alive[target] && !seen[target]) {
                seen[target] = true;
                at[target] = machine.first()[target];
                stack[depth++] = target;
            }
        }
    }

    private void finish(int s) {
        int write = machine.first()[s];
        for (int r = write; r < machine.first()[s + 1]; r++) {
            int target = machine.to()[r];
            if (target != Machine.DEAD) {
                target = !alive[target]
                        ? Machine.DEAD
                        : target == s ? SELF : canon[target] >= 0 ? canon[target] : target;
            }
            if (write == machine.first()[s] || to[write - 1] != target) {
                from[write] = machine.from()[r];
                to[write++] = target;
            }
        }
        end[s] = write;
        if (2 * ++entries > table.length) {
            grow();
        }
        canon[s] = find(s);
    }

    private int find(int s) {
        int slot = hash(s) & table.length - 1;
        while (table[slot] != Machine.DEAD) {
            if (alike(table[slot], s)) {
                return table[slot];
            }
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = s;
        return s;
    }

    private void grow() {
        int[] old = table;
        table = new int[2 * old.length];
        Arrays.fill(table, Machine.DEAD);
        for (int s : old) {
            if (s != Machine.DEAD) {
                find(s);
            }
        }
    }

    private int hash(int s) {
        int hash = machine.answers()[s];
        for (int r = machine.first()[s]; r < end[s]; r++) {
            hash = (hash * 31 + from[r]) * 0x9E3779B1 + to[r];
        }
        return hash ^ hash >>> 15;
    }

    private boolean alike(int a, int b) {
        return machine.answers()[a] == machine.answers()[b]
                && Arrays.equals(from, machine.first()[a], end[a], from, machine.first()[b], end[b])
                && Arrays.equals(to, machine.first()[a], end[a], to, machine.first()[b], end[b]);
    }

    private int target(int s, int range) {
        int target = to[range];
        return target == Machine.DEAD ? Machine.DEAD : canon[target == SELF ? s : target];
    }

    private Machine renumbered() {
        if (!alive[machine.start()]) {
            return new Machine.Builder().build(Machine.DEAD);
        }
        int[] number = new int[machine.size()];
        Arrays.fill(number, Machine.DEAD);
        int[] order = new int[machine.size()];
        int count = 0;
        number[canon[machine.start()]] = count;
        order[count++] = canon[machine.start()];
        Machine.Builder result = new Machine.Builder();
        for (int i = 0; i < count; i++) {
            int s = order[i];
            result.state(machine.answers()[s]);
            for (int r = machine.first()[s]; r < end[s]; r++) {
                int target = target(s, r);
                if (target != Machine.DEAD && number[target] == Machine.DEAD) {
                    number[target] = count;
                    order[count++] = target;
                }
                result.range(from[r], target == Machine.DEAD ? Machine.DEAD : number[target]);
            }
        }
        return result.build(0);
    }
}
