package dev.allowance.route;

import java.util.List;

/**
 * The method that answers a route.
 *
 * @param typeName canonical name of the class that the framework instantiates (the concrete controller or resource class,
 *     even where the method is inherited)
 * @param parameterTypes erased canonical names, in order
 */
public record Handler(String typeName, String methodName, List<String> parameterTypes) implements Comparable<Handler> {

    public Handler {
        parameterTypes = List.copyOf(parameterTypes);
    }

    /** The type's name without package. */
    public String simpleTypeName() {
        return typeName.substring(typeName.lastIndexOf('.') + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Handler handler
                && typeName.equals(handler.typeName)
                && methodName.equals(handler.methodName)
                && parameterTypes.equals(handler.parameterTypes);
    }

    @Override
    public int hashCode() {
        return 31 * typeName.hashCode() + methodName.hashCode();
    }

    @Override
    public int compareTo(Handler other) {
        return toString().compareTo(other.toString());
    }

    /** As the route notation prints it: {@code a.Users#get(java.lang.String)}. */
    @Override
    public String toString() {
        return typeName + "#" + methodName + "(" + String.join(",", parameterTypes) + ")";
    }
}
