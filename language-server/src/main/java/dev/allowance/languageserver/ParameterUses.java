package dev.allowance.languageserver;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;

/** The uses of a method's parameter in its body: where nothing in between declares the same name (JLS §6.4.1). */
final class ParameterUses {

    private final String name;
    private final List<NameExpr> uses = new ArrayList<>();

    private ParameterUses(String name) {
        this.name = name;
    }

    /** The uses, in order. */
    static List<NameExpr> of(String parameter, MethodDeclaration method) {
        ParameterUses found = new ParameterUses(parameter);
        method.getBody().ifPresent(found::visit);
        return found.uses;
    }

    /** Whether the method uses or declares a name anywhere, so that a parameter cannot get it. */
    static boolean isTaken(String name, MethodDeclaration method) {
        return method.getParameters().stream()
                        .anyMatch(one -> one.getNameAsString().equals(name))
                || method.getBody()
                        .filter(body -> body.findFirst(
                                        SimpleName.class,
                                        found -> found.getIdentifier().equals(name) && isVariable(found))
                                .isPresent())
                        .isPresent();
    }

    private static boolean isVariable(SimpleName name) {
        Node parent = name.getParentNode().orElseThrow();
        return parent instanceof NameExpr
                || parent instanceof VariableDeclarator
                || parent instanceof Parameter
                || parent instanceof PatternExpr;
    }

    private void visit(Node node) {
        if (node instanceof NameExpr use) {
            if (use.getNameAsString().equals(name)) {
                uses.add(use);
            }
        } else if (node instanceof BlockStmt block) {
            for (Statement statement : block.getStatements()) {
                if (declares(statement)) {
                    return;
                }
                visit(statement);
            }
        } else if (node instanceof ObjectCreationExpr creation) {
            creation.getChildNodes().stream()
                    .filter(child -> creation.getAnonymousClassBody()
                            .filter(body -> body.stream().anyMatch(member -> member == child))
                            .isEmpty())
                    .forEach(this::visit);
            creation.getAnonymousClassBody()
                    .filter(body -> body.stream().noneMatch(this::isField))
                    .ifPresent(body -> body.forEach(this::visit));
        } else if (!hides(node)) {
            node.getChildNodes().forEach(this::visit);
        }
    }

    private boolean declares(Statement statement) {
        return statement.isExpressionStmt()
                && statement.asExpressionStmt().getExpression().isVariableDeclarationExpr()
                && statement.asExpressionStmt().getExpression().asVariableDeclarationExpr().getVariables().stream()
                        .anyMatch(variable -> variable.getNameAsString().equals(name));
    }

    private boolean hides(Node node) {
        if (node instanceof LambdaExpr lambda) {
            return isAmong(lambda.getParameters());
        }
        if (node instanceof CallableDeclaration<?> callable) {
            return isAmong(callable.getParameters());
        }
        return node instanceof TypeDeclaration<?> type
                && type.getMembers().stream().anyMatch(this::isField);
    }

    private boolean isAmong(List<Parameter> parameters) {
        return parameters.stream().anyMatch(one -> one.getNameAsString().equals(name));
    }

    private boolean isField(Node member) {
        return member instanceof FieldDeclaration field
                && field.getVariables().stream()
                        .anyMatch(variable -> variable.getNameAsString().equals(name));
    }
}
