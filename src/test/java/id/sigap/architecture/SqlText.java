package id.sigap.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the SQL of one file is put together from, read from its source: everything that is neither a word in quotes nor a
 * constant, wherever text is joined or handed to the database.
 */
final class SqlText extends TreeScanner<Void, Void> {

    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(select|insert\\s+into|update\\s+\\w+\\s+\\w*\\s*set|delete\\s+from|create|drop|alter|set local|with\\s+\\w+\\s+as)\\s.*",
            Pattern.DOTALL);

    /** What joins text. */
    private static final Set<String> JOINS =
            Set.of("append", "concat", "format", "formatted", "insert", "join", "joining", "replace", "replaceAll");

    /** What takes a statement, first of all. */
    private static final Set<String> TAKES = Set.of(
            "query",
            "preparedQuery",
            "createQuery",
            "createNativeQuery",
            "createSelectionQuery",
            "createMutationQuery",
            "executeQuery",
            "executeUpdate",
            "prepareStatement",
            "find",
            "list",
            "update",
            "delete",
            "count");

    private final Set<String> parts = new TreeSet<>();
    private boolean statement;

    private SqlText() {}

    static SqlText of(CompilationUnitTree file) {
        SqlText text = new SqlText();
        text.scan(file, null);
        return text;
    }

    Set<String> parts() {
        return parts;
    }

    /** Whether a text in it begins as a statement does. */
    boolean holdsStatement() {
        return statement;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
        statement |= literal.getValue() instanceof String text
                && STATEMENT.matcher(text).matches();
        return super.visitLiteral(literal, nothing);
    }

    @Override
    public Void visitBinary(BinaryTree joined, Void nothing) {
        if (isText(joined)) {
            add(joined);
        }
        return super.visitBinary(joined, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void nothing) {
        if (assignment.getKind() == Tree.Kind.PLUS_ASSIGNMENT) {
            add(assignment.getExpression());
        }
        return super.visitCompoundAssignment(assignment, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        ExpressionTree method = call.getMethodSelect();
        String name = method instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : method.toString();
        if (JOINS.contains(name)) {
            call.getArguments().forEach(this::add);
        } else if (TAKES.contains(name) && !call.getArguments().isEmpty()) {
            add(call.getArguments().get(0));
        }
        return super.visitMethodInvocation(call, nothing);
    }

    private static boolean isText(Tree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            return isText(inner.getExpression());
        }
        return (tree instanceof LiteralTree literal && literal.getValue() instanceof String)
                || (tree instanceof BinaryTree joined
                        && joined.getKind() == Tree.Kind.PLUS
                        && (isText(joined.getLeftOperand()) || isText(joined.getRightOperand())));
    }

    private void add(Tree tree) {
        if (tree instanceof ParenthesizedTree inner) {
            add(inner.getExpression());
        } else if (tree instanceof BinaryTree joined && joined.getKind() == Tree.Kind.PLUS) {
            add(joined.getLeftOperand());
            add(joined.getRightOperand());
        } else if (tree instanceof ConditionalExpressionTree either) {
            add(either.getTrueExpression());
            add(either.getFalseExpression());
        } else if (!(tree instanceof LiteralTree) && !isConstant(tree)) {
            parts.add(withoutArguments(tree));
        }
    }

    private static boolean isConstant(Tree tree) {
        return tree.toString().matches("([A-Z]\\w*\\.)?[A-Z][A-Z_0-9]*");
    }

    /** A call is known by its method: what goes into that is looked at where it is written. */
    private static String withoutArguments(Tree tree) {
        return tree instanceof MethodInvocationTree call ? call.getMethodSelect() + "()" : tree.toString();
    }
}
