package dev.allowance.processor.lookup;

import java.util.Arrays;

/** Follows a raw request path through the packed automaton, reading it as the server does. */
final class PathWalkTemplate {

    // The packed automaton: nodes, each a head and what it says follows. An address takes two units; 0 is no node.
    // RUN     bits 2: goes on elsewhere at a mismatch, 3: at the end; 4..15: length. [address] [address] characters
    // BRANCH  bits 2, 3: on a slash as on others, right behind, at an address, nowhere; 4, 5: on others nowhere,
    //         here, at an address; 6: dense; 7..15: count. answer [address] [address] characters addresses, or
    //         first character addresses
    // RANGES  bits 2..15: count. answer first characters addresses
    private static final int RUN = 1;
    private static final int BRANCH = 2;

    // A branch that leads back to itself on all but a slash.
    private static final int LOOP = BRANCH | 1 << 4;
    private static final int LOOP_SLASH = 3 << 2;

    // Characters of a raw path that do not stand for themselves: # % ; ?
    private static final long SPECIAL = 1L << '#' | 1L << '%' | 1L << ';' | 1L << '?';
    private static final long SPECIAL_OR_SLASH = SPECIAL | 1L << '/';

    // How a path is read, as bits.
    static final int DECODES = 1;
    static final int KEEPS_RESERVED = 2;
    static final int DECODES_SLASH = 4;
    static final int DROPS_MATRIX = 8;

    static final int NOT_FOUND = 0;

    private static final char[] NODES = unpack(AllowedMethodsTemplate.Tables.nodes());

    private PathWalkTemplate() {}

    /** The index of the first character from here on that is a slash or does not stand for itself. */
    static int segment(String path, int from) {
        int i = from;
        while (i < path.length()) {
            char c = path.charAt(i);
            // most characters are told by two comparisons
            if ((c < '0' || (c | 4) == '?') && isIn(SPECIAL_OR_SLASH, c)) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** Follows the path through the automaton from a node on, until a character does not stand for itself. */
    static int walk(String path, int node, int from, int reading) {
        char[] t = NODES;
        int n = path.length();
        int i = from;
        int p = node;
        while (p != 0) {
            int head = t[p];
            if ((head & 3) == RUN) {
                int begin = p + 1 + ((head & 4) >> 1) + ((head & 8) >> 2);
                int end = begin + (head >> 4);
                int q = begin;
                while (q < end && i < n && path.charAt(i) == t[q]) {
                    q++;
                    i++;
                }
                if (q == end) {
                    p = (head & 8) == 0 ? end : address(t, begin - 2);
                    continue;
                }
                if (i < n && isIn(SPECIAL, path.charAt(i))) {
                    return walkReading(path, p, q - begin, i, reading);
                }
                if ((head & 4) == 0) {
                    return NOT_FOUND;
                }
                // all along the run every other character does what it does at this node, which is no run
                p = address(t, p + 1);
                head = t[p];
            }
            if (i == n) {
                return t[p + 1];
            }
            char c = path.charAt(i);
            if ((head & ~LOOP_SLASH) == LOOP) {
                i = segment(path, i);
                if (i == n) {
                    return t[p + 1];
                }
                c = path.charAt(i);
            }
            if (isIn(SPECIAL, c)) {
                return walkReading(path, p, 0, i, reading);
            }
            i++;
            p = (head & 3) == BRANCH ? branch(t, p, head, c) : ranges(t, p, head, c);
        }
        return NOT_FOUND;
    }

    /** Whether a set of characters below 64 holds this one; without a jump, since digits and letters come at random. */
    private static boolean isIn(long set, char c) {
        return (set >>> c & c - 64 >>> 31) != 0;
    }

    private static int address(char[] t, int at) {
        return t[at] << 16 | t[at + 1];
    }

    private static int branch(char[] t, int p, int head, char c) {
        int slash = head >> 2 & 3;
        int others = head >> 4 & 3;
        int q = p + 2;
        if (c == '/' && slash != 0) {
            return slash == 1 ? q + (others & 2) : slash == 2 ? address(t, q) : 0;
        }
        q += slash == 2 ? 2 : 0;
        int other = others == 0 ? 0 : others == 1 ? p : address(t, q);
        q += others & 2;
        int count = head >> 7;
        if ((head & 64) != 0) {
            int slot = c - t[q];
            if (slot < 0 || slot >= count) {
                return other;
            }
            return address(t, q + 1 + 2 * slot);
        }
        int low = 0;
        int high = count;
        while (high - low > 4) {
            int middle = low + high >>> 1;
            if (c < t[q + middle]) {
                high = middle;
            } else {
                low = middle;
            }
        }
        for (; low < high; low++) {
            if (t[q + low] == c) {
                return address(t, q + count + 2 * low);
            }
        }
        return other;
    }

    private static int ranges(char[] t, int p, int head, char c) {
        int count = head >> 2;
        int low = 0;
        int high = count;
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (c < t[p + 2 + middle]) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return address(t, p + 2 + count + 2 * low);
    }

    /** Goes on from within a node, reading percent escapes, matrix parameters and the end of the path. */
    private static int walkReading(String path, int node, int offset, int index, int reading) {
        char[] t = NODES;
        int n = path.length();
        int i = index;
        int p = node;
        int within = offset;
        char second = 0;
        while (i < n || second != 0) {
            char c;
            if (second != 0) {
                c = second;
                second = 0;
            } else {
                c = path.charAt(i++);
                if (c == '?' || c == '#') {
                    break;
                }
                if (c == ';' && (reading & DROPS_MATRIX) != 0) {
                    while (i < n && path.charAt(i) != '/' && path.charAt(i) != '?' && path.charAt(i) != '#') {
                        i++;
                    }
                    continue;
                }
                if (c == '%') {
                    int octet = octet(path, i - 1);
                    if (octet < 0) {
                        return NOT_FOUND;
                    }
                    if ((reading & DECODES) != 0 && ((reading & KEEPS_RESERVED) == 0 || isUnreserved(octet))) {
                        int read = octet < 0x80 ? octet << 2 : sequence(path, i + 2, octet);
                        i += 2 + 3 * (read & 3);
                        int point = read >> 2;
                        if (point > 0xFFFF) {
                            c = (char) (0xD7C0 + (point >> 10));
                            second = (char) (0xDC00 + (point & 0x3FF));
                        } else {
                            // U+FFFF: a slash that does not separate segments is none for any template
                            c = point == '/' && (reading & DECODES_SLASH) == 0 ? '\uFFFF' : (char) point;
                        }
                    }
                }
            }
            int head = t[p];
            if ((head & 3) == RUN) {
                int from = p + 1 + ((head & 4) >> 1) + ((head & 8) >> 2);
                if (c == t[from + within]) {
                    if (++within == head >> 4) {
                        p = (head & 8) == 0 ? from + within : address(t, from - 2);
                        if (p == 0) {
                            return NOT_FOUND;
                        }
                        within = 0;
                    }
                    continue;
                }
                if ((head & 4) == 0) {
                    return NOT_FOUND;
                }
                p = address(t, p + 1);
                head = t[p];
                within = 0;
            }
            p = (head & 3) == BRANCH ? branch(t, p, head, c) : ranges(t, p, head, c);
            if (p == 0) {
                return NOT_FOUND;
            }
        }
        int head = t[p];
        if ((head & 3) != RUN) {
            return t[p + 1];
        }
        return (head & 4) == 0 ? NOT_FOUND : t[address(t, p + 1) + 1];
    }

    /** The octet that the percent escape at this index stands for; negative where there is no escape. */
    private static int octet(String path, int at) {
        if (at + 2 >= path.length() || path.charAt(at) != '%') {
            return -1;
        }
        return hexDigit(path.charAt(at + 1)) << 4 | hexDigit(path.charAt(at + 2));
    }

    /** Whether an escape of the octet means the same as the character (RFC 3986 section 2.3). */
    private static boolean isUnreserved(int octet) {
        int letter = octet | 0x20;
        return letter >= 'a' && letter <= 'z'
                || octet >= '0' && octet <= '9'
                || octet == '-'
                || octet == '.'
                || octet == '_'
                || octet == '~';
    }

    private static int hexDigit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    /**
     * The code point of a UTF-8 sequence, shifted by two, with the number of escapes read after its first octet. What is not
     * well-formed (RFC 3629 section 4) is U+FFFD, once for each longest beginning that could have become a character.
     */
    private static int sequence(String path, int at, int first) {
        int more = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        int point = more == 0 ? 0xFFFD : first & 0x3F >> more;
        for (int read = 0; read < more; read++) {
            int octet = octet(path, at + 3 * read);
            if (octet < low || octet > high) {
                return 0xFFFD << 2 | read;
            }
            point = point << 6 | octet & 0x3F;
            low = 0x80;
            high = 0xBF;
        }
        return point << 2 | more;
    }

    /** Two characters of the packed text stand for one that would need care in a class file: from 0xD000 on. */
    private static char[] unpack(String text) {
        char[] packed = text.toCharArray();
        char[] units = new char[packed.length];
        int count = 0;
        for (int i = 0; i < packed.length; i++) {
            char c = packed[i];
            units[count++] = c < 0xD000 ? c : (char) (0xD000 + (c - 0xD000 << 8 | packed[++i]));
        }
        return Arrays.copyOf(units, count);
    }
}
