package dev.allowance.context;

/**
 * A pattern that {@code web.xml} maps to a servlet.
 *
 * @param name the servlet's name
 * @param type its class; empty where none is given
 */
record ServletMapping(String name, String type, String pattern, String file, int line) {}
