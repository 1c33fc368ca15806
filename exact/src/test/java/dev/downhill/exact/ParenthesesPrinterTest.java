package dev.downhill.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teavm.ast.Expr;
import org.teavm.backend.javascript.rendering.Precedence;
import org.teavm.backend.javascript.spi.InjectorContext;
import org.teavm.model.MethodReference;

class ParenthesesPrinterTest {
    private static final MethodReference KEEP =
            new MethodReference(Parentheses.class, "keep", double.class, double.class);

    /** What TeaVM prints without parentheses is what binds at least as tightly as asked. */
    @ParameterizedTest
    @CsvSource({
        "to the right of +, ADDITION, MODULO",
        "to the right of *, MULTIPLICATION, UNARY",
        "to the right of %, MULTIPLICATION, UNARY",
        "in an assignment, COMMA, ASSIGNMENT"
    })
    void the_operand_must_bind_one_degree_tighter(String place, Precedence asked, Precedence printed) {
        Expr operand = Expr.var(0);
        List<Object> written = new ArrayList<>();

        new ParenthesesPrinter().generate(context(operand, asked, written), KEEP);

        assertThat(written).as(place).containsExactly(operand, printed);
    }

    private static InjectorContext context(Expr argument, Precedence precedence, List<Object> written) {
        return (InjectorContext) Proxy.newProxyInstance(
                InjectorContext.class.getClassLoader(),
                new Class<?>[] {InjectorContext.class},
                (self, method, values) -> {
                    return switch (method.getName()) {
                        case "getArgument" -> argument;
                        case "getPrecedence" -> precedence;
                        case "writeExpr" -> written.addAll(List.of(values));
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
