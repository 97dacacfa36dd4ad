package dev.allowance.javaparser;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** JavaParser's types, annotations and expressions as {@link Syntax}. */
final class ExpressionReader {

    private static final Set<String> UNARY = Set.of("+", "-", "!", "~");

    private ExpressionReader() {}

    static Syntax.TypeExpression type(Type type) {
        if (type.isPrimitiveType()) {
            return new Syntax.TypeExpression.Primitive(
                    type.asPrimitiveType().getType().asString());
        }
        if (type.isVoidType()) {
            return new Syntax.TypeExpression.Void();
        }
        if (type.isArrayType()) {
            return new Syntax.TypeExpression.Array(type(type.asArrayType().getComponentType()));
        }
        if (type.isWildcardType()) {
            return new Syntax.TypeExpression.Wildcard(
                    type.asWildcardType().getExtendedType().map(ExpressionReader::type));
        }
        if (type.isClassOrInterfaceType()) {
            return named(type.asClassOrInterfaceType());
        }
        return new Syntax.TypeExpression.Other(type.asString());
    }

    private static Syntax.TypeExpression named(ClassOrInterfaceType type) {
        List<String> parts = new ArrayList<>();
        for (Optional<ClassOrInterfaceType> at = Optional.of(type);
                at.isPresent();
                at = at.get().getScope()) {
            parts.add(0, at.get().getNameAsString());
        }
        List<Syntax.TypeExpression> arguments =
                type.getTypeArguments().map(ExpressionReader::types).orElse(List.of());
        return new Syntax.TypeExpression.Named(parts, arguments);
    }

    static List<Syntax.TypeExpression> types(List<? extends Type> types) {
        return types.stream().map(ExpressionReader::type).toList();
    }

    static List<Syntax.Annotation> annotations(List<AnnotationExpr> annotations) {
        return annotations.stream().map(ExpressionReader::annotation).toList();
    }

    private static Syntax.Annotation annotation(AnnotationExpr annotation) {
        List<Syntax.Argument> arguments = new ArrayList<>();
        if (annotation.isSingleMemberAnnotationExpr()) {
            Expression value = annotation.asSingleMemberAnnotationExpr().getMemberValue();
            arguments.add(new Syntax.Argument("value", value(value)));
        } else if (annotation.isNormalAnnotationExpr()) {
            for (MemberValuePair pair : annotation.asNormalAnnotationExpr().getPairs()) {
                arguments.add(new Syntax.Argument(pair.getNameAsString(), value(pair.getValue())));
            }
        }
        return new Syntax.Annotation(
                List.of(annotation.getNameAsString().split("\\.")), arguments, Place.of(annotation));
    }

    static Syntax.Value value(Expression expression) {
        return new Syntax.Value(expression(expression), Place.of(expression));
    }

    static Syntax.Expression expression(Expression expression) {
        if (expression.isEnclosedExpr()) {
            return expression(expression.asEnclosedExpr().getInner());
        }
        if (expression instanceof LiteralStringValueExpr literal) {
            return Literals.value(literal)
                    .<Syntax.Expression>map(Syntax.Expression.Literal::new)
                    .orElseGet(Syntax.Expression.Other::new);
        }
        if (expression.isBooleanLiteralExpr()) {
            return new Syntax.Expression.Literal(
                    expression.asBooleanLiteralExpr().getValue());
        }
        if (expression.isNameExpr() || expression.isFieldAccessExpr()) {
            return name(expression);
        }
        if (expression.isClassExpr()) {
            return new Syntax.Expression.ClassLiteral(
                    type(expression.asClassExpr().getType()));
        }
        if (expression.isArrayInitializerExpr()) {
            return new Syntax.Expression.Array(expression.asArrayInitializerExpr().getValues().stream()
                    .map(ExpressionReader::value)
                    .toList());
        }
        return expression.isAnnotationExpr()
                ? new Syntax.Expression.Nested(annotation(expression.asAnnotationExpr()))
                : operation(expression);
    }

    private static Syntax.Expression operation(Expression expression) {
        if (expression.isBinaryExpr()) {
            BinaryExpr binary = expression.asBinaryExpr();
            return new Syntax.Expression.Binary(
                    binary.getOperator().asString(), expression(binary.getLeft()), expression(binary.getRight()));
        }
        if (expression.isUnaryExpr()) {
            UnaryExpr unary = expression.asUnaryExpr();
            String operator = unary.getOperator().asString();
            return UNARY.contains(operator)
                    ? new Syntax.Expression.Unary(operator, expression(unary.getExpression()))
                    : new Syntax.Expression.Other();
        }
        if (expression.isConditionalExpr()) {
            ConditionalExpr conditional = expression.asConditionalExpr();
            return new Syntax.Expression.Conditional(
                    expression(conditional.getCondition()),
                    expression(conditional.getThenExpr()),
                    expression(conditional.getElseExpr()));
        }
        if (expression.isCastExpr()) {
            return new Syntax.Expression.Cast(
                    type(expression.asCastExpr().getType()),
                    expression(expression.asCastExpr().getExpression()));
        }
        return new Syntax.Expression.Other();
    }

    private static Syntax.Expression name(Expression expression) {
        List<String> parts = new ArrayList<>();
        Expression at = expression;
        while (at.isFieldAccessExpr()) {
            FieldAccessExpr access = at.asFieldAccessExpr();
            parts.add(0, access.getNameAsString());
            at = access.getScope();
        }
        if (!at.isNameExpr()) {
            return new Syntax.Expression.Other();
        }
        parts.add(0, at.asNameExpr().getNameAsString());
        return new Syntax.Expression.Name(parts);
    }
}
