package dev.downhill.exact.squeeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqueezeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "let Qx=1,Qy=(a,b)=>{let c;c=a+b|0;return c;};",
                "function Qa(){let a=this;Qb.call(a);a.A=null;}function Qb(){}",
                "let Qs=\"Qs; } (-1) \\\" '\",Qt='\\'',Qu=/[/\"]\\/(Qs)/;",
                "let Qn=1.5E-7,Qm=0xE,Qo=a=>{b:{while(a<Qm){if(!a)break b;a=a-Qn;}}return-a;};"
            })
    void words_together_are_the_script_again(String script) {
        assertThat(String.join("", Words.of(script))).isEqualTo(script);
    }

    @Test
    void a_slash_behind_a_value_divides_and_elsewhere_starts_a_pattern() {
        assertThat(Words.of("a=b/c/d;")).contains("/").doesNotContain("/c/");
        assertThat(Words.of("a=(b)/c/d;")).doesNotContain("/c/");
        assertThat(Words.of("a=/c/.test(b);")).contains("/c/");
        assertThat(Words.of("f(/[)/]\\//);")).contains("/[)/]\\//");
    }

    @Test
    void a_text_without_an_end_is_refused() {
        assertThatThrownBy(() -> Words.of("let Qx=\"abc;")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void white_space_stays_only_between_names() {
        assertThat(Words.of("let Qx\n=1;\nfunction Qy(){return\n\"x\";}"))
                .containsExactly(
                        "let",
                        " ",
                        "Qx",
                        "=",
                        "1",
                        ";",
                        "function",
                        " ",
                        "Qy",
                        "(",
                        ")",
                        "{",
                        "return",
                        "\"x\"",
                        ";",
                        "}");
    }

    @Test
    void the_most_used_names_get_one_letter() {
        StringBuilder script = new StringBuilder("let Rare=1");
        for (int i = 0; i < 26; i++) script.append(",Q").append(i).append("=1");
        for (int i = 0; i < 26; i++) script.append("+Q").append(i);

        assertThat(named(script + ";")).startsWith("let Aa=1,A=1,B=1,C=1,");
    }

    @Test
    void names_of_one_length_stand_in_the_order_of_the_script_and_end_alike() {
        StringBuilder script = new StringBuilder("let ");
        for (int i = 0; i < 26; i++)
            script.append("Q")
                    .append(i)
                    .append("=Q")
                    .append(i)
                    .append("+Q")
                    .append(i)
                    .append(',');

        String squeezed = named(script + "X1=1,X2=2,X3=3;");

        assertThat(squeezed).endsWith("Aa=1,Ba=2,Ca=3;");
    }

    @Test
    void no_name_is_taken_from_a_variable_a_property_or_the_browser() {
        String squeezed = named("let Qx=1,Qy=A=>{let B;B=C(A).D+Qx;return{E:Qx,A:B};};");

        assertThat(squeezed).isEqualTo("let F=1,G=A=>{let B;B=C(A).D+F;return{E:F,A:B};};");
    }

    @Test
    void properties_keys_and_texts_keep_their_names() {
        String squeezed = named("let Qx=1;f.Qx={Qx:Qx,b:Qx?Qx:Qx};g(\"Qx\");");

        assertThat(squeezed).isEqualTo("let A=1;f.Qx={Qx:A,b:A?A:A};g(\"Qx\");");
    }

    @Test
    void a_method_that_only_the_table_of_classes_mentions_moves_there() {
        String script = "let Qa=1,Qm=(a,b)=>{return b;},Qb=2;Qt([Qb,[\"c\",Qw(Qm)]]);";

        assertThat(inlined(script)).isEqualTo("let Qa=1,Qb=2;Qt([Qb,[\"c\",Qw((a,b)=>{return b;})]]);");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "let Qm=a=>{return a;},Qb=2;Qw(Qm); | let Qb=2;Qw(a=>{return a;});",
                "let Qb=2,Qm=a=>{return a;};Qw(Qm); | let Qb=2;Qw(a=>{return a;});",
                "let Qm=a=>{return a;};Qw(Qm); | Qw(a=>{return a;});",
                "let Qm=a=>{return a;},Qn=()=>{return 1;};Qw(Qm);Qw(Qn); | Qw(a=>{return a;});Qw(()=>{return 1;});"
            })
    void what_moves_leaves_no_comma_behind(String script, String expected) {
        assertThat(inlined(script)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // used twice
                "let Qm=a=>{return a;};Qw(Qm);Qw(Qm);",
                // made again whenever the other is called
                "let Qm=a=>{return a;},Qn=()=>{Qw(Qm);Qw(Qn);};",
                // called
                "let Qm=a=>{return a;};f=Qm(1);",
                // no function
                "let Qm=1;Qw(Qm);"
            })
    void everything_else_stays_where_it_is(String script) {
        assertThat(inlined(script)).isEqualTo(script);
    }

    @Test
    void an_initializer_moves_into_its_guard() {
        String script = "let Qg=()=>{Qg=Qe(Qc);Qi();},Qs=null,Qi=()=>{let b;b=Qg();Qs=b;};";

        assertThat(inlined(script)).isEqualTo("let Qg=()=>{Qg=Qe(Qc);let b;b=Qg();Qs=b;},Qs=null;");
    }

    @Test
    void an_initializer_that_returns_early_stays() {
        String script = "let Qg=()=>{Qg=Qe(Qc);Qi();},Qi=()=>{if(Qg)return;Qg=1;};";

        assertThat(inlined(script)).isEqualTo(script);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f((-1)); | f(-1);",
                "a=b*(-1); | a=b*-1;",
                "a=b-(-1); | a=b-(-1);",
                "a=(-1).b; | a=(-1).b;",
                "a=(-1)**2; | a=(-1)**2;",
                "a=(-b); | a=(-b);",
                "f=(a,b)=>{c();d(a);}; | f=(a,b)=>{c();d(a)};",
                "while(a){while(b);} | while(a){while(b);}",
                "{if(a);} | {if(a);}",
                "{for(;;);} | {for(;;);}",
                "f=a=>{return a+1;}; | f=a=>a+1;",
                "a=1.0+20.0*1.50; | a=1+20*1.50;",
                "f=a=>{return b=>{return(c);};}; | f=a=>b=>(c);",
                "f=a=>{return{b:a};}; | f=a=>{return{b:a}};",
                "f=a=>{return;}; | f=a=>{return};",
                "f=a=>{if(a)return b;return c;}; | f=a=>{if(a)return b;return c};",
                "f=function(){return a;}; | f=function(){return a};"
            })
    void signs_that_say_nothing_are_left_out(String script, String expected) {
        assertThat(String.join("", Signs.of(Words.of(script)))).isEqualTo(expected);
    }

    @Test
    void a_script_with_two_definitions_of_a_name_is_refused() {
        assertThatThrownBy(() -> Naming.of(Words.of("let Qa=1;let Qa=2;")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_script_that_does_not_close_what_it_opens_is_refused() {
        assertThatThrownBy(() -> new Script(List.of("{", "a"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String named(String script) {
        return String.join("", Naming.of(Words.of(script)));
    }

    private static String inlined(String script) {
        return String.join("", Inlining.of(Words.of(script), name -> false));
    }
}
