package dev.downhill.exact.squeeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A script of the shape that TeaVM gives it, in two parts. What is from the file late.java can wait. */
class PartsTest {
    private static final String RUNTIME =
            "let Ts,Tf=x=>{Ts=new Array(x.length);for(let i=0;i<x.length;++i){Ts[i]=Tj(x[i]);}},Tg=i=>Ts[i],Tj=x=>x,"
                    + "Cl=x=>{},En=x=>{};";
    private static final String TEXTS = "Tf([\"zero\",\"one\",\"two\"]);";
    private static final String MAIN = "let M=()=>{Ma();};export{M as main};";

    @Test
    void what_is_from_a_late_file_and_what_only_that_uses_goes_into_the_second_part() {
        String[] parts = parts(
                "let Ma=()=>{return Late();},Late=()=>{return Only()+Both();},Only=()=>{return 1;},Both=()=>{return 2;},"
                        + "Mb=()=>{return Both();};Mb();" + TEXTS + MAIN,
                Set.of("Late"));

        assertThat(parts[0]).contains("Both=").contains("Mb=").doesNotContain("Only");
        assertThat(parts[1])
                .contains("Late=()=>Only()+Both()")
                .contains("Only=()=>1")
                .doesNotContain("Both=");
    }

    @Test
    void the_first_part_throws_what_is_called_too_early_until_the_second_fills_it_in() {
        String[] parts = parts(
                "let Ma=()=>{return Late();},Late=()=>{return Both();},Both=()=>{return 2;};Both();" + TEXTS + MAIN,
                Set.of("Late"));

        assertThat(parts[0])
                .contains(
                        "let $fill=($Late)=>{Late=$Late},$later=()=>{throw Object.assign(new Error(\"fetched later\"),{isLater:1})},Late=$later;")
                .contains("export{$fill,Ts,Both,Tf};");
        assertThat(parts[1])
                .startsWith("import{$fill,Ts,Both,Tf}from\"./first.js\";")
                .contains("Late=()=>Both();")
                .endsWith("$fill(Late);");
    }

    @Test
    void each_part_brings_the_texts_that_it_asks_for_and_numbers_them_as_they_come() {
        String[] parts = parts(
                "let Ma=()=>{return Tg(2)+Late();},Late=()=>{return Tg(0)+Tg(2);};" + TEXTS + MAIN, Set.of("Late"));

        assertThat(parts[0]).contains("Ma=()=>Tg(0)+Late()").contains("Tf([\"two\"]);");
        assertThat(parts[1]).contains("Late=()=>Tg(1)+Tg(0)").contains("Tf([\"zero\"]);");
    }

    @Test
    void the_list_of_texts_is_added_to_instead_of_made_anew() {
        String first = parts("let Ma=()=>{return Late();},Late=()=>{return 1;};" + TEXTS + MAIN, Set.of("Late"))[0];

        assertThat(first).contains("Ts=Ts||[];").contains("Ts[Ts.length]=Tj(x[i])");
    }

    @Test
    void what_is_known_of_a_class_waits_with_its_methods_but_not_its_name_that_is_asked_for() {
        String[] parts = parts(
                "function Wa(){this.a=0;}function Wb(){}let Ma=b=>{return b instanceof Wa?Late():new Wb();},"
                        + "Late=()=>{return new Wa();},Way=a=>{return 1;};"
                        + "Cl([Wa,0,0,[],1,0,0,[\"m\",Way],Wb,0,0,[],1,0,0,0]);En([Wa,()=>[Late],Wb,()=>[Ma]]);" + TEXTS
                        + MAIN,
                Set.of("Late", "Way"));

        assertThat(parts[0])
                .contains("function Wa()")
                .contains("Cl([Wb,0,0,[],1,0,0,0]);")
                .contains("En([Wb,()=>[Ma]]);");
        assertThat(parts[1]).contains("Cl([Wa,0,0,[],1,0,0,[\"m\",").contains("En([Wa,()=>[Late]]);");
    }

    @Test
    void what_a_statement_uses_at_once_does_not_wait() {
        String[] parts = parts(
                "let Ma=()=>{return Late();},Late=()=>{return 1;},Called=()=>{return Late();};f=Called;" + TEXTS + MAIN,
                Set.of("Late", "Called"));

        assertThat(parts[0]).contains("Called=()=>Late()").contains("f=Called");
        assertThat(parts[1]).contains("Late=()=>1").doesNotContain("Called=");
    }

    @Test
    void a_method_that_only_objects_have_waits_though_its_class_does_not() {
        String[] parts = parts(
                "function Wa(){}function Wb(){}let Kind=()=>{return new Wa();},Make=a=>{return new Wb();},"
                        + "Step=a=>{return Aid();},Aid=()=>{return 1;},Ma=()=>{return Kind().m();};"
                        + "Cl([Wa,0,0,[],1,0,0,[\"m\",Wr(Make)],Wb,0,0,[],1,0,0,[\"n\",Wr(Step)]]);" + TEXTS + MAIN,
                Set.of(),
                Set.of("Kind", "Make", "Step", "Aid"));

        assertThat(parts[0])
                .contains("Kind=()=>new Wa()")
                .contains("Cl([Wa,0,0,[],1,0,0,[\"m\",Wr((...$)=>Make(...$))]]);")
                .contains("Make=$later")
                .doesNotContain("Step")
                .doesNotContain("Aid");
        assertThat(parts[1])
                .contains("Make=a=>new Wb()")
                .contains("Aid=()=>1")
                .contains("Cl([Wb,0,0,[],1,0,0,[\"n\",Wr(Step)]]);");
    }

    @Test
    void what_else_calls_a_method_by_name_has_it_at_once() {
        String[] parts = parts(
                "function Wa(){}let Make=a=>{return 1;},Ma=()=>{return Make(new Wa());};"
                        + "Cl([Wa,0,0,[],1,0,0,[\"m\",Wr(Make)]]);" + TEXTS + MAIN,
                Set.of(),
                Set.of("Make"));

        assertThat(parts[0]).contains("Make=a=>1").contains("Wr(Make)");
    }

    @Test
    void a_static_field_that_both_parts_know_must_not_be_assigned_by_the_second() {
        assertThatThrownBy(() -> parts(
                        "let Fi=1,Ma=()=>{return Fi+Late();},Late=()=>{Fi=2;return 1;};" + TEXTS + MAIN,
                        Set.of("Late")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Fi=2");
    }

    @Test
    void a_static_field_that_both_parts_know_is_where_it_is_assigned_first() {
        String[] parts = parts(
                "let Fi=null,Gu=()=>{Gu=Cl(En);In();},In=()=>{Fi=1;},Ma=()=>{Gu();return Late();},Late=()=>{Gu();return Fi;};"
                        + TEXTS + MAIN,
                Set.of("Late", "In", "Fi"));

        assertThat(parts[0]).contains("Fi=null,Gu=()=>{Gu=Cl(En);In()},In=()=>{Fi=1}");
        assertThat(parts[1]).contains("Late=()=>{Gu();return Fi}").doesNotContain("Fi=");
    }

    @Test
    void a_script_that_keeps_its_texts_in_another_way_is_refused() {
        assertThatThrownBy(() -> new Parts(new Script(Words.of(MAIN)), Words.of(MAIN), piece -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("texts");
    }

    /** Both parts; names stay as they are. */
    private static String[] parts(String body, Set<String> late) {
        return parts(body, late, Set.of());
    }

    /** @param made what is from the file made.java, of which the methods can wait */
    private static String[] parts(String body, Set<String> late, Set<String> made) {
        String script = RUNTIME + body;
        List<String> words = Words.of(script);
        Script read = new Script(words);
        List<Piece> pieces = Pieces.of(read);
        Origins origins = Origins.of(script, new MapOf(pieces, Words.places(script), late, made).json());
        Division division =
                new Division(read, pieces, Words.places(script), origins, "late.java"::equals, "made.java"::equals);
        Parts parts = new Parts(read, words, division::isLate);
        String first = String.join("", Signs.of(parts.first()));
        return new String[] {first, String.join("", Signs.of(parts.second("./first.js")))};
    }
}
