package dev.allowance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.Analyzer;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.Servers;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.TestRoutes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths in other languages, many of whose words look like English ones: no rule may read anything into them. */
class ForeignPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // German: kind, letter, day, advice, wall, edition, poison, boss; course, price, house
                """
                GET POST /kunden
                GET PUT DELETE /kunden/{kundenNr}
                GET PUT /kunde
                POST /kunden/suche
                POST /kunden/{id}/sperren
                GET POST /art
                GET PUT DELETE /art/{id}
                GET /tag/{datum}
                GET /briefe
                GET PUT /brief/{id}
                POST /rat
                GET DELETE /wand/{id}
                GET /auflage/loeschen
                GET /kurs/{kursId}
                GET /kurse
                GET /preis
                GET /preise
                GET PUT /haus/{hausNr}
                GET /häuser
                GET /straße/{name}
                POST /bestellungen/anlegen
                GET /gift/{id}
                GET /chef
                """,
                // French: cat, bread, corner, rental, course, price, month, country
                """
                GET POST /utilisateurs
                GET PUT DELETE /utilisateurs/{id}
                GET PUT /utilisateur
                POST /utilisateurs/recherche
                POST /commandes/{id}/annuler
                GET PUT DELETE /chat/{id}
                GET POST /chats-perdus
                GET /pain/{id}
                GET /coin/{id}
                GET PUT /location/{id}
                GET /cours
                GET PUT DELETE /cours/{id}
                GET /prix/{code}
                GET /mois/{mois}
                GET /pays/{code}
                GET /cheveux
                GET /cheval/{id}
                GET /commandes/supprimer
                """,
                // Spanish: bread, net, eleven, role; user, order
                """
                GET POST /usuarios
                GET PUT DELETE /usuarios/{id}
                GET PUT /usuario
                POST /usuarios/buscar
                POST /pedidos/{id}/cancelar
                GET PUT DELETE /pan/{id}
                GET /red/{id}
                GET /once
                GET POST /papel
                GET /papeles
                GET /casas/{id}
                GET PUT /casa
                GET /lunes
                GET /crisis/{id}
                GET /pedidos/eliminar
                """,
                // Dutch: fire, lock, boat, rest, folder; trip, house, address
                """
                GET POST /klanten
                GET PUT DELETE /klanten/{klantNr}
                GET PUT /klant
                POST /klanten/zoeken
                GET /brand/{id}
                GET /slot/{id}
                GET PUT DELETE /boot/{id}
                GET /boten
                GET /rust
                GET PUT /map/{id}
                GET /mappen
                GET /reis/{id}
                GET /reizen
                GET PUT /adres
                GET PUT /adressen/{id}
                GET /bestellingen/verwijderen
                """,
                // Chinese in Latin letters: user, order, door, add, delete, query
                """
                GET POST /yonghu
                GET PUT DELETE /yonghu/{id}
                POST /yonghu/chaxun
                GET /men/{id}
                GET PUT /dingdan/{id}
                POST /dingdan/tianjia
                GET /dingdan/shanchu
                GET /long/{id}
                GET /you
                GET /bu/{id}
                """,
                // Polish, Turkish, Russian and Japanese in Latin letters
                """
                GET POST /zamowienia
                GET PUT DELETE /zamowienia/{id}
                GET /zamowienie
                GET /kraj/{kod}
                GET PUT /kullanicilar/{id}
                GET /kullanici
                GET POST /polzovateli
                GET PUT DELETE /polzovateli/{id}
                GET /polzovatel
                GET /shohin/{id}
                GET POST /shohin
                """,
            })
    void noRuleReadsAnythingIntoOtherLanguages(String paths) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (String line : paths.strip().lines().toList()) {
            List<String> words = List.of(line.split(" "));
            String path = words.get(words.size() - 1);
            for (String method : words.subList(0, words.size() - 1)) {
                lines.append("jaxrs ").append(method).append(' ').append(path).append('\n');
            }
        }
        RouteTable table = TestRoutes.table(lines.toString());
        assertThat(table.routes()).hasSizeGreaterThan(10);
        assertThat(new Analyzer(Configuration.DEFAULT)
                        .check(table, new Servers(table, List.of(), List.of(), Set.of()))
                        .findings())
                .isEmpty();
    }
}
