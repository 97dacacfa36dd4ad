package dev.allowance.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.Analyzer;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.Servers;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.RuleTest;
import dev.allowance.spi.TestRoutes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerbInPathRuleTest {

    private final RuleTest rule = RuleTest.of(new VerbInPathRule());

    @Test
    void aVerbForWhichThereIsAMethodIsFlaggedOnceForEachResource() {
        rule.check("""
                spring POST /users/create   # verb-in-path
                spring GET /users/get/{id}
                spring PUT /users/update/{id}
                spring DELETE /users/{id}/delete
                jaxrs POST /createOrder   # verb-in-path
                jaxrs DELETE /deleteOrder/{id}
                jaxrs POST /updateUser takes=body(a.User)   # verb-in-path
                jaxrs GET /api/v1/getInvoices   # verb-in-path
                jaxrs GET /policies/getAllPolicies   # verb-in-path
                jaxrs GET /roles/getRoleById/{id}   # verb-in-path
                jaxrs POST /proxy-selector/addProxySelector   # verb-in-path
                jaxrs PUT /labels/{labelId}/notes/modify/{id}   # verb-in-path
                jaxrs POST /accounts/{id}/destroy   # verb-in-path
                """);
    }

    @Test
    void otherVerbsNameAnAct() {
        rule.check("""
                spring POST /orders/{id}/cancel
                spring POST /users/{id}/activate
                spring PUT /roles/{id}/addUsers
                spring POST /repos/{id}/merge-upstream
                spring GET /pets/findByStatus
                spring GET /users/list
                spring POST /carts/{id}/createSnapshotAsync
                spring POST /get-started
                spring GET /users/getByName
                spring POST /chat.delete
                spring POST /users:batchDelete
                spring POST /_delete
                """);
    }

    @Test
    void wordsThatOnlyHoldAVerbAreNone() {
        rule.check("""
                spring GET /updates
                spring GET /settings
                spring GET /address
                spring GET /addresses/{id}
                spring GET /budget
                spring GET /widgets/{id}
                spring GET /deleted-items
                spring GET /created
                spring GET /targets/{id}
                """);
    }

    @Test
    void whatContradictsTheMethodIsTheMatterOfOtherRules() {
        rule.check("""
                spring GET /users/delete/{id}
                spring GET /users/create
                spring POST /users/get
                spring POST /users/getUsers
                """);
    }

    @Test
    void theMethodMayHaveAnotherMeaningAlready() {
        rule.check("""
                spring POST /users
                spring POST /users/create
                spring DELETE /users/{user}
                spring DELETE /users/{id}/delete
                spring * /roles
                spring POST /roles/create
                """);
    }

    @Test
    void manyMayBeMeant() {
        rule.check("""
                spring GET /instances/{id}
                spring POST /instances/delete
                spring POST /instances/delete-many
                spring DELETE /groups/delete
                spring PUT /groups/update
                spring POST /definitions/{id}/create
                """);
    }

    @Test
    void anUpdateWithoutAnIdIsFlaggedWhereItemsAreMapped() {
        rule.check("""
                spring GET /streams/{elementId}
                spring POST /streams/update takes=body(java.lang.String)   # verb-in-path
                """);
    }

    @Test
    void anUpdateWithoutANewValueIsAnAct() {
        rule.check("""
                spring POST /servers/{id}/update takes=path:id(long),header:project(java.lang.String)
                spring POST /servers/{id}/updateInterval takes=path:id(long)
                spring POST /servers/{id}/updateName takes=path:id(long),query:name(java.lang.String)   # verb-in-path
                """);
    }

    @Test
    void managementPathsAndClientsAreLeftAlone() {
        rule.check("""
                spring POST /oauth/clients/create
                spring POST /actuator/refresh/create
                spring POST /webhooks/create
                spring POST /users/create role=client
                spring POST /v1/create
                spring POST /create
                spring POST /benutzer/anlegen
                """);
    }

    @Test
    void theMessageNamesEveryPathWithoutTheVerb() {
        var findings = rule.findings("""
                spring POST /a/users/createUser
                spring PATCH /a/users/update/{id}
                spring GET /a/users/getAll
                spring POST /createTaxCategory
                """);
        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).problem()).contains("`POST /a/users/createUser` and 2 more for the same resource");
        assertThat(findings.get(0).cure())
                .isEqualTo("map them to `POST /a/users`, `GET /a/users`, `PATCH /a/users/{id}`");
        assertThat(findings.get(1).cure()).isEqualTo("map it to `POST /taxCategories`");
    }

    @Test
    void aListThatThePlainPathIsFreeForIsFlagged() {
        rule.check("""
                spring PUT /flows
                spring GET /flows/list   # verb-in-path
                spring POST,DELETE /server/config
                spring GET /server/config/find-all-config   # verb-in-path
                spring GET /tags/{tag}
                spring GET /tags/listTags   # verb-in-path
                """);
    }

    @Test
    void aListMayBeAThingOrTheOnlyNameForIt() {
        rule.check("""
                spring GET /price/list
                spring GET /rpc/table/list
                spring GET /rpc/table/{id}/list
                spring GET /links/{id}
                spring GET /links/list/{nodeId}
                spring GET /links/list-and-check
                """);
        rule.check("""
                spring GET,POST /namespaces
                spring GET /namespaces/list
                spring GET /users
                spring GET /users/list
                spring POST,DELETE /roles
                spring GET /roles/list   # verb-in-path
                """);
    }

    @Test
    void whatTheMethodSaysNeedNotBeSaidAgain() {
        rule.check("""
                jaxrs GET /graphs/{graph}/raft/get_leader   # verb-in-path
                spring DELETE /cs/config/batchDelete   # verb-in-path
                spring PUT /apps/{id}/updateIcon   # verb-in-path
                spring DELETE /tasks/{id}/remove-cache   # verb-in-path
                spring POST /users/{id}/add-role   # verb-in-path
                spring POST /bulk/remove_peer
                spring GET /raft/getLeaderOfGroup
                spring POST /cs/batchDelete
                spring GET /raft/getBenutzer
                """);
    }

    @Test
    void underPostAnyVerbMayNameItsThing() {
        var findings = rule.findings("""
                spring POST /apps/updateDetail takes=body(a.App)
                spring POST /apps/add-role
                spring POST /apps/deleteToken
                spring POST /apps/deleteSeries
                spring POST /apps/updateBenutzer takes=body(a.App)
                spring POST /apps/updatePassword takes=body(a.App)
                spring PUT /users/modify-password/{id}
                """);
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure())
                        .isEqualTo("map them to `POST /apps/roles`, `DELETE /apps/token`, `PUT /apps/detail`"));
    }

    @Test
    void theVerbOfTheMethodMayStandFurtherUp() {
        var findings = rule.findings("""
                jaxrs DELETE /users/delete/external/groups
                jaxrs POST /roles/delete/external/groups
                jaxrs GET /jobs/update/status
                jaxrs GET /jobs/list/status
                jaxrs DELETE /rooms/delete/seats
                jaxrs DELETE /rooms/seats
                """);
        assertThat(findings)
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.cure()).isEqualTo("map it to `DELETE /users/external/groups`"));
        rule.check("jaxrs POST /update/add/comment   # verb-in-path");
    }

    @Test
    void createOrUpdateIsOneVerb() {
        var findings = rule.findings("""
                spring POST /details/insertOrUpdate
                spring POST /fields
                spring POST /fields/createOrUpdate
                """);
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure()).isEqualTo("map it to `POST /details`"));
    }

    @Test
    void severalVariablesMayFollow() {
        var findings = rule.findings("""
                spring DELETE /contracts/delete/{flowId}/{contractId}
                spring POST /queue/update/{workflowId}/{task}/{status}
                """);
        assertThat(findings)
                .extracting(finding -> finding.cure())
                .containsExactlyInAnyOrder(
                        "map it to `DELETE /contracts/{flowId}/{contractId}`",
                        "map it to `PUT /queue/{workflowId}/{task}/{status}`");
    }

    @Test
    void aSingleThingIsRemovedWhereItIsRead() {
        var findings = rule.findings("""
                spring GET /store/link-config
                spring DELETE /store/link-config/delete
                spring POST /store/link-config/save
                """);
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure())
                        .isEqualTo("map them to `DELETE /store/link-config`, `POST /store/link-config`"));
    }

    @Test
    void aPostThatTakesOneIdDeletesOne() {
        var findings = rule.findings("""
                jaxrs POST /schemas/delete takes=body:id(java.lang.String)
                jaxrs POST /users/delete takes=query:ids(java.lang.String)
                jaxrs POST /orders/delete takes=body(a.Order)
                jaxrs POST /rooms/delete takes=query:id(int),query:force(boolean)
                jaxrs POST /seats/delete
                """);
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure()).isEqualTo("map it to `DELETE /schemas/{id}`"));
    }

    @Test
    void whatTakesManyOrMakesADocumentCreatesNothing() {
        rule.check("""
                jaxrs POST /bulk/tenants/{tenant}/users/add
                jaxrs POST /bulk/tenants/{tenant}/users/remove
                jaxrs POST /file-format/create consumes=application/json produces=application/yaml,text/vnd.acme.thing
                jaxrs POST /jobs/create produces=text/plain   # verb-in-path
                jaxrs POST /services/create produces=application/octet-stream   # verb-in-path
                """);
    }

    @Test
    void aWholeApiWithVerbsIsToldOnceWhateverNounsStandBesideThem() {
        StringBuilder lines = new StringBuilder();
        for (String name : List.of("user", "order", "device", "customer", "tenant")) {
            lines.append("spring POST /").append(name).append("/create\n");
            lines.append("spring POST /").append(name).append("/backups\n");
            lines.append("spring POST /").append(name).append("/branches\n");
        }
        RouteTable table = TestRoutes.table(lines.toString());
        assertThat(new Analyzer(Configuration.DEFAULT)
                        .check(table, new Servers(table, List.of(), List.of(), Set.of()))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.problem()).contains("and 4 more of 5 such routes");
                    assertThat(finding.related()).hasSize(4);
                });
    }

    @Test
    void theNameOfAFormatIsNoPartOfTheVerb() {
        rule.check("""
                spring POST /flow/rules
                spring GET /flow/rules
                spring POST /gateway/rules/new.json
                spring POST /gateway/rules/delete.json takes=query:id(java.lang.Long)   # verb-in-path
                spring GET /gateway/rules/{id}
                """);
    }

    @Test
    void aListIsFlaggedWhereThePlainPathIsFree() {
        rule.check("""
                spring GET /projects/{id}
                spring GET /projects/{id}/user/list   # verb-in-path
                spring GET /delivery/list   # verb-in-path
                spring GET /shops/listShopName   # verb-in-path
                spring GET /keys/listKeys   # verb-in-path
                spring GET /raft/list_peers   # verb-in-path
                jaxrs GET /namespace/list
                jaxrs POST /namespace/{id}/create
                jaxrs GET /namespace/{id}/table/list
                """);
    }

    @Test
    void aVerbThatTheMethodSaysNeedsNoKnownItem() {
        rule.check("""
                spring PUT /user/update   # verb-in-path
                spring PUT /profile/personal/edit   # verb-in-path
                spring PUT /depots/update takes=body(a.Depot)   # verb-in-path
                spring POST /masts/modify takes=body(a.Mast)   # verb-in-path
                spring POST /ropes/modify takes=body(java.util.List<a.Rope>)
                spring PUT /lamps/update takes=body(java.util.List<a.Lamp>)
                spring DELETE /ports/delete takes=query:id(long)   # verb-in-path
                spring DELETE /sys-token/delete   # verb-in-path
                spring DELETE /cache/store/{storeId}/clear   # verb-in-path
                spring POST /state/clear
                spring GET /lamps/edit
                spring POST /owners/{id}/edit
                """);
    }

    @Test
    void whatThePlainPathReadsMayBeReadByASecondName() {
        rule.check("""
                spring GET /client/{id}
                spring GET /client/getClientDetailsById/{clientId}
                """);
    }

    @Test
    void whatFollowsTheVerbOfTheMethodIsAThing() {
        rule.check("""
                spring GET /pattern/get/statement   # verb-in-path
                spring GET /motor/get/statement -> a.Motors#get()   # verb-in-path
                spring GET /motor/statement/{id}
                spring POST /engine/get/statement
                spring GET /rule/statement
                spring GET /rule/get/statement
                """);
    }

    @Test
    void anUpdateOfAllHasItsPlaceAtTheCollection() {
        var findings = rule.findings("""
                spring GET,POST /loans/{loan}/prices
                spring PUT /loans/{loan}/prices/{price}
                spring PUT /loans/{loan}/prices/updatePrices takes=body(java.lang.String)
                """);
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure()).isEqualTo("map it to `PUT /loans/{loan}/prices`"));
        rule.check("""
                spring PUT /loans/{loan}/prices
                spring PUT /loans/{loan}/prices/updatePrices takes=body(java.lang.String)
                """);
    }

    @Test
    void apiBehindAThingIsAThing() {
        rule.check("""
                spring POST /gateway/api/delete.json takes=query:id(long)   # verb-in-path
                spring POST /v1/api/delete takes=query:id(long)
                spring POST /gateway/v1/delete takes=query:id(long)
                """);
    }

    @Test
    void aBulkBelowAnItemThatIsRemovedTakesMoreThanThat() {
        rule.check("""
                spring GET,DELETE /releases/{id}
                spring DELETE /releases/{id}/bulkDelete
                spring GET /tags/{id}
                spring DELETE /tags/batchDelete   # verb-in-path
                """);
    }

    @Test
    void aListViewIsAView() {
        rule.check("""
                spring GET /projects/{id}/listView
                spring GET /shops/{id}/listName   # verb-in-path
                """);
    }

    @Test
    void aSlashAtTheEndMakesThePlainPathNoOther() {
        rule.check("""
                spring POST /users/
                spring POST /users/create
                spring GET /roles
                spring POST /roles/create/   # verb-in-path
                """);
    }

    @Test
    void aPlainPathThatAVariableTakesMeansSomethingElse() {
        rule.check("""
                spring POST /{kind}
                spring POST /users/create
                spring GET /shops/{id}/{kind}
                spring POST /shops/{id}/users/create   # verb-in-path
                """);
    }

    @Test
    void verbsAreAConventionWhereTheyAreMoreThanThePlainPaths() {
        String plain = """
                spring PUT /accounts/{id}
                spring DELETE /books/{bookId}
                spring GET,POST /coupons
                spring PATCH /rooms/{roomId}
                """;
        assertThat(toldOfVerbs(plain)).isEqualTo(1);
        for (String other : List.of(
                "spring GET /lamps",
                "spring POST /seats",
                "spring POST /shelves/{id}",
                "spring PUT /cancelOrder/{id}",
                "spring PUT /tickets/{type}",
                "spring PUT /v1/{id}")) {
            assertThat(toldOfVerbs(plain + other + "\n")).as(other).isEqualTo(1);
        }
        assertThat(toldOfVerbs(plain + "spring DELETE /jobs/{jobId}\n")).isEqualTo(5);
    }

    /** How many findings there are, where five paths have verbs beside these. */
    private static long toldOfVerbs(String lines) {
        StringBuilder all = new StringBuilder(lines);
        for (String name : List.of("user", "order", "device", "customer", "tenant")) {
            all.append("spring POST /").append(name).append("s/create\n");
        }
        RouteTable table = TestRoutes.table(all.toString());
        return new Analyzer(Configuration.DEFAULT)
                .check(table, new Servers(table, List.of(), List.of(), Set.of())).findings().stream()
                        .filter(finding -> finding.rule().equals("verb-in-path"))
                        .count();
    }
}
