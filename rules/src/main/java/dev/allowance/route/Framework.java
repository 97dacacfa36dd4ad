package dev.allowance.route;

import dev.allowance.path.PathSyntax;

/** Whose annotations declare a route. Which server runs them is {@code framework.Runtime}'s matter. */
public enum Framework {
    SPRING("spring", PathSyntax.SPRING),
    JAXRS("jaxrs", PathSyntax.JAXRS);

    private final String id;
    private final PathSyntax syntax;

    Framework(String id, PathSyntax syntax) {
        this.id = id;
        this.syntax = syntax;
    }

    /** The word of the route notation. */
    public String id() {
        return id;
    }

    /** The dialect in which its templates are written unless configured otherwise. */
    public PathSyntax syntax() {
        return syntax;
    }
}
