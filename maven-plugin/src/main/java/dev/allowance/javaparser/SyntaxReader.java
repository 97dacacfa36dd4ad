package dev.allowance.javaparser;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.allowance.lang.JavaType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** JavaParser's declarations as {@link Syntax}, with the modifiers that the language implies. */
final class SyntaxReader {

    private static final String CONSTRUCTOR = "<init>";

    private SyntaxReader() {}

    /** The top-level types of a file. */
    static List<Syntax.Type> types(CompilationUnit unit) {
        return unit.getTypes().stream()
                .map(type -> type(type, Optional.empty()))
                .toList();
    }

    private static Syntax.Type type(TypeDeclaration<?> type, Optional<Kind> around) {
        Kind kind = kind(type);
        List<Syntax.Field> fields = new ArrayList<>();
        List<Syntax.Method> methods = new ArrayList<>();
        List<Syntax.Method> constructors = new ArrayList<>();
        List<Syntax.Type> nested = new ArrayList<>();
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member instanceof TypeDeclaration<?> inner) {
                nested.add(type(inner, Optional.of(kind)));
            } else if (member instanceof FieldDeclaration field) {
                field.getVariables().forEach(variable -> fields.add(field(field, variable, kind)));
            } else if (member instanceof MethodDeclaration method) {
                methods.add(method(method, kind));
            } else if (member instanceof AnnotationMemberDeclaration method) {
                methods.add(annotationMember(method));
            } else if (member instanceof CompactConstructorDeclaration compact) {
                constructors.add(compact(compact));
            } else if (member.isConstructorDeclaration()) {
                constructors.add(constructor(member.asConstructorDeclaration(), kind));
            }
        }
        return new Syntax.Type(
                type.getNameAsString(),
                kind,
                modifiers(type, kind, around),
                type instanceof NodeWithTypeParameters<?> generic ? typeParameters(generic) : List.of(),
                ExpressionReader.annotations(type.getAnnotations()),
                kind == Kind.CLASS ? extended(type).stream().findFirst().map(ExpressionReader::type) : Optional.empty(),
                ExpressionReader.types(kind == Kind.INTERFACE ? extended(type) : implemented(type)),
                type.isRecordDeclaration()
                        ? parameters(type.asRecordDeclaration().getParameters())
                        : List.of(),
                type.isEnumDeclaration()
                        ? type.asEnumDeclaration().getEntries().stream()
                                .map(entry -> entry.getNameAsString())
                                .toList()
                        : List.of(),
                fields,
                methods,
                constructors,
                nested,
                Place.of(type.getName()));
    }

    private static Kind kind(TypeDeclaration<?> type) {
        if (type.isEnumDeclaration()) {
            return Kind.ENUM;
        }
        if (type.isRecordDeclaration()) {
            return Kind.RECORD;
        }
        if (type.isAnnotationDeclaration()) {
            return Kind.ANNOTATION;
        }
        return type.asClassOrInterfaceDeclaration().isInterface() ? Kind.INTERFACE : Kind.CLASS;
    }

    private static List<ClassOrInterfaceType> extended(TypeDeclaration<?> type) {
        return type.isClassOrInterfaceDeclaration()
                ? type.asClassOrInterfaceDeclaration().getExtendedTypes()
                : List.of();
    }

    private static List<ClassOrInterfaceType> implemented(TypeDeclaration<?> type) {
        if (type.isEnumDeclaration()) {
            return type.asEnumDeclaration().getImplementedTypes();
        }
        if (type.isRecordDeclaration()) {
            return type.asRecordDeclaration().getImplementedTypes();
        }
        return type.isClassOrInterfaceDeclaration()
                ? type.asClassOrInterfaceDeclaration().getImplementedTypes()
                : List.of();
    }

    /** JLS §8.1.1, §8.5, §8.9, §8.10, §9.1.1, §9.5. */
    private static Set<String> modifiers(TypeDeclaration<?> type, Kind kind, Optional<Kind> around) {
        Set<String> words = words(type.getModifiers());
        boolean inInterface = around.filter(SyntaxReader::isInterface).isPresent();
        if (inInterface) {
            words.add("public");
        }
        if (inInterface || around.isPresent() && kind != Kind.CLASS) {
            words.add("static");
        }
        if (isInterface(kind)) {
            words.add("abstract");
        }
        if (kind == Kind.RECORD) {
            words.add("final");
        }
        if (kind == Kind.ENUM) {
            boolean hasBodies = type.asEnumDeclaration().getEntries().stream().anyMatch(SyntaxReader::hasBody);
            words.add(hasBodies ? "sealed" : "final");
        }
        return words;
    }

    /** Told by its last token, since the body has been emptied. */
    private static boolean hasBody(EnumConstantDeclaration constant) {
        return constant.getTokenRange()
                .filter(tokens -> tokens.getEnd().getText().equals("}"))
                .isPresent();
    }

    private static boolean isInterface(Kind kind) {
        return kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
    }

    private static Set<String> words(NodeList<Modifier> modifiers) {
        Set<String> words = new TreeSet<>();
        modifiers.forEach(modifier -> words.add(modifier.getKeyword().asString()));
        return words;
    }

    private static Syntax.Field field(FieldDeclaration field, VariableDeclarator variable, Kind owner) {
        boolean isFinal = field.isFinal() || isInterface(owner);
        return new Syntax.Field(
                variable.getNameAsString(),
                isInterface(owner) ? Access.PUBLIC : Access.of(words(field.getModifiers())),
                ExpressionReader.type(variable.getType()),
                ExpressionReader.annotations(field.getAnnotations()),
                isFinal,
                isFinal ? variable.getInitializer().map(ExpressionReader::expression) : Optional.empty(),
                Place.of(variable.getName()));
    }

    private static Syntax.Method method(MethodDeclaration method, Kind owner) {
        Set<String> words = words(method.getModifiers());
        if (isInterface(owner) && !words.contains("private")) {
            words.add("public");
            if (method.getBody().isEmpty()) {
                words.add("abstract");
            }
        }
        return new Syntax.Method(
                method.getNameAsString(),
                words,
                typeParameters(method),
                parameters(method.getParameters()),
                ExpressionReader.type(method.getType()),
                ExpressionReader.annotations(method.getAnnotations()),
                Optional.empty(),
                false,
                Place.of(method.getName()));
    }

    private static Syntax.Method annotationMember(AnnotationMemberDeclaration member) {
        return new Syntax.Method(
                member.getNameAsString(),
                Set.of("public", "abstract"),
                List.of(),
                List.of(),
                ExpressionReader.type(member.getType()),
                ExpressionReader.annotations(member.getAnnotations()),
                member.getDefaultValue().map(ExpressionReader::value),
                false,
                Place.of(member.getName()));
    }

    private static Syntax.Method constructor(CallableDeclaration<?> constructor, Kind owner) {
        Set<String> words = words(constructor.getModifiers());
        if (owner == Kind.ENUM) {
            words.add("private");
        }
        return new Syntax.Method(
                CONSTRUCTOR,
                words,
                typeParameters(constructor),
                parameters(constructor.getParameters()),
                new Syntax.TypeExpression.Void(),
                ExpressionReader.annotations(constructor.getAnnotations()),
                Optional.empty(),
                false,
                Place.of(constructor.getName()));
    }

    private static Syntax.Method compact(CompactConstructorDeclaration constructor) {
        return new Syntax.Method(
                CONSTRUCTOR,
                words(constructor.getModifiers()),
                typeParameters(constructor),
                List.of(),
                new Syntax.TypeExpression.Void(),
                ExpressionReader.annotations(constructor.getAnnotations()),
                Optional.empty(),
                true,
                Place.of(constructor.getName()));
    }

    private static List<Syntax.TypeParameter> typeParameters(NodeWithTypeParameters<?> generic) {
        return generic.getTypeParameters().stream()
                .map(parameter -> new Syntax.TypeParameter(
                        parameter.getNameAsString(), ExpressionReader.types(parameter.getTypeBound())))
                .toList();
    }

    private static List<Syntax.Parameter> parameters(NodeList<com.github.javaparser.ast.body.Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> {
                    Syntax.TypeExpression type = ExpressionReader.type(parameter.getType());
                    return new Syntax.Parameter(
                            parameter.getNameAsString(),
                            parameter.isVarArgs() ? new Syntax.TypeExpression.Array(type) : type,
                            ExpressionReader.annotations(parameter.getAnnotations()),
                            Place.of(parameter.getName()));
                })
                .toList();
    }
}
