package dev.allowance.languageserver;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.Type;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds a handler for a method that a path lacks, below the one at fault. What it does is left to its author. */
final class AddHandlerFix implements QuickFix {

    private static final Pattern WANTED = Pattern.compile(".*add `([A-Z]+) ([^`]+)`.*");

    private static final Map<String, List<String>> NAMES = Map.of(
            "GET", List.of("get", "getOne", "read"),
            "PUT", List.of("replace", "put"),
            "PATCH", List.of("update", "patch"),
            "DELETE", List.of("delete", "remove"),
            "POST", List.of("create", "post"));

    @Override
    public Set<String> rules() {
        return Set.of(
                "item-without-get",
                "collection-without-get",
                "inconsistent-sibling-methods",
                "version-method-regression");
    }

    @Override
    public List<Proposal> propose(Problem problem) {
        Matcher wanted = WANTED.matcher(problem.finding().cure());
        if (!wanted.matches()
                || !wanted.group(2).equals(problem.route().template().toString())
                || !NAMES.containsKey(wanted.group(1))) {
            return List.of();
        }
        return problem.handler()
                .flatMap(handler -> add(wanted.group(1), handler, problem))
                .map(edits -> List.of(new Proposal("Add a handler for " + wanted.group(1), true, edits)))
                .orElse(List.of());
    }

    private static Optional<Edits> add(String method, MethodDeclaration beside, Problem problem) {
        Edits edits = new Edits(problem.source());
        return annotations(method, beside, problem, edits).map(annotations -> {
            JavaSource source = problem.source();
            String indent = source.indent(beside);
            String end = source.lineEnd();
            String step = indent.startsWith("\t") ? "\t" : "    ";
            String name = name(method, problem, JavaSource.type(beside));
            String access = beside.getAccessSpecifier().asString();
            String head = (access.isEmpty() ? "" : access + " ")
                    + returned(method, beside, problem, edits) + " "
                    + name
                    + "("
                    + parameters(beside, source) + ")";
            String body = beside.getBody().isEmpty()
                    ? ";"
                    : " {" + end + indent + step + "throw new UnsupportedOperationException(\"" + method + " "
                            + problem.route()
                                    .template()
                                    .toString()
                                    .replace("\\", "\\\\")
                                    .replace("\"", "\\\"")
                            + "\");" + end + indent + "}";
            String text = end
                    + end
                    + annotations.stream().map(line -> indent + line + end).collect(Collectors.joining())
                    + indent
                    + head
                    + body;
            return edits.insert(source.end(beside), text);
        });
    }

    /** The annotations that map it to the same path. */
    private static Optional<List<String>> annotations(
            String method, MethodDeclaration beside, Problem problem, Edits edits) {
        JavaSource source = problem.source();
        Optional<AnnotationExpr> path = Annotations.path(beside, problem.route().framework());
        String value = Annotations.paths(beside, problem.route().framework()).stream()
                .filter(found -> source.isAt(found, problem.span())
                        || Annotations.paths(beside, problem.route().framework())
                                        .size()
                                == 1)
                .findFirst()
                .map(source::text)
                .orElse("");
        if (problem.isSpring()) {
            return Annotations.shortcut(method)
                    .map(name -> List.of(
                            "@" + edits.name(Annotations.SPRING + name) + (value.isEmpty() ? "" : "(" + value + ")")));
        }
        return Annotations.mapping(beside, problem.route().framework())
                .flatMap(designator -> Annotations.jaxRsPackage(source.unit(), designator))
                .map(home -> Stream.concat(Stream.of("@" + edits.name(home + method)), path.map(source::text).stream())
                        .toList());
    }

    private static String name(String method, Problem problem, TypeDeclaration<?> type) {
        List<String> names =
                method.equals("GET") && !endsInVariable(problem.route().template())
                        ? List.of("list", "getAll", "readAll")
                        : NAMES.get(method);
        return names.stream()
                .filter(name -> type.getMethodsByName(name).isEmpty())
                .findFirst()
                .orElse(names.get(0) + "Another");
    }

    private static boolean endsInVariable(PathTemplate template) {
        return template.toString().endsWith("}");
    }

    /** Those that ask for path variables. */
    private static String parameters(MethodDeclaration beside, JavaSource source) {
        return beside.getParameters().stream()
                .filter(parameter -> Annotations.find(parameter, "PathVariable").isPresent()
                        || Annotations.find(parameter, "PathParam").isPresent())
                .map(source::text)
                .collect(Collectors.joining(", "));
    }

    /** What the handlers around say that an item is; all items of a collection come as a list. */
    private static String returned(String method, MethodDeclaration beside, Problem problem, Edits edits) {
        if (!method.equals("GET")) {
            return "void";
        }
        boolean isItem = endsInVariable(problem.route().template());
        String item = item(beside, problem)
                .orElseGet(() -> JavaSource.type(beside).getMethods().stream()
                        .filter(other -> other != beside)
                        .flatMap(other -> item(other, problem).stream())
                        .findFirst()
                        .orElse("Object"));
        return isItem ? item : edits.name("java.util.List") + "<" + boxed(item) + ">";
    }

    private static String boxed(String type) {
        return switch (type) {
            case "int" -> "Integer";
            case "char" -> "Character";
            case "boolean", "long", "short", "byte", "float", "double" ->
                Character.toUpperCase(type.charAt(0)) + type.substring(1);
            default -> type;
        };
    }

    /** The type of what a handler returns or takes: of an element, where that is a list. */
    private static Optional<String> item(MethodDeclaration handler, Problem problem) {
        return Stream.concat(Stream.of(handler.getType()), body(handler, problem).map(Parameter::getType).stream())
                .filter(type -> !type.isVoidType())
                .map(AddHandlerFix::element)
                .map(problem.source()::text)
                .findFirst();
    }

    private static Type element(Type type) {
        if (type.isArrayType()) {
            return type.asArrayType().getComponentType();
        }
        return type.isClassOrInterfaceType()
                ? type.asClassOrInterfaceType()
                        .getTypeArguments()
                        .filter(arguments ->
                                arguments.size() == 1 && !arguments.get(0).isWildcardType())
                        .map(arguments -> element(arguments.get(0)))
                        .orElse(type)
                : type;
    }

    private static Optional<Parameter> body(MethodDeclaration handler, Problem problem) {
        return problem.view().routes().stream()
                .filter(route ->
                        problem.handler(route).filter(found -> found == handler).isPresent())
                .flatMap(route -> bodyAt(route).stream())
                .flatMap(index -> handler.getParameters().stream().skip(index).limit(1))
                .findFirst();
    }

    /** Which parameter has the body; parameters of the method are told in its order. */
    private static Optional<Integer> bodyAt(Route route) {
        List<HandlerParameter> own = route.facts().parameters().stream()
                .filter(HandlerParameter::onMethod)
                .toList();
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).kind() == HandlerParameter.Kind.BODY) {
                return own.size() == route.handler().parameterTypes().size() ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
