package dev.allowance.rules.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class NonIdempotentPutRuleTest {

    private final RuleTest rule = RuleTest.of(new NonIdempotentPutRule());

    @Test
    void furtherStepsAreFlagged() {
        rule.check("""
                spring PUT /lamps/{id}/toggle   # non-idempotent-put
                jaxrs PUT /counters/{id}/increment   # non-idempotent-put
                spring PUT /logs/{id} -> a.Logs#appendEntry(long)   # non-idempotent-put
                """);
    }

    @Test
    void newItemsAreFlagged() {
        rule.check("""
                spring GET /orders/{id}
                spring PUT /orders -> a.Orders#createOrder(a.Order)   # non-idempotent-put
                jaxrs DELETE /rooms/{id}
                jaxrs PUT /rooms status=201   # non-idempotent-put
                """);
    }

    @Test
    void theSameTwiceIsOnce() {
        rule.check("""
                spring PUT /groups/{id}/members/{member} -> a.Groups#addMember(long,long)
                spring PUT /groups/{id}/roles -> a.Groups#addRoles(long)
                spring PUT /orders/{id} -> a.Orders#createOrReplace(long)
                spring GET /orders/{id}
                spring PUT /orders -> a.Orders#createOrUpdate(a.Order)
                spring PUT /topics/{t}/partitions -> a.Topics#createPartitions(java.lang.String)
                spring PUT /users/{id} status=CREATED
                spring PUT /users/{id}/pause
                spring PUT /tables/{id}/state -> a.Tables#toggleState(long,java.lang.String) takes=path:id,query:state
                spring POST /counters/{id}/increment
                spring GET,PUT /toggles/{name}
                """);
    }

    @Test
    void theCureIsPost() {
        var findings = rule.findings("""
                spring GET /orders/{id}
                spring PUT /orders -> a.Orders#createOrder(a.Order)
                """);
        assertThat(findings.get(0).cure()).isEqualTo("map it to `POST /orders`");
        assertThat(findings.get(0).problem()).contains("`createOrder`");
    }

    @Test
    void whatIsMadeAtEachRequestHasNoKeyInThePath() {
        rule.check("""
                jaxrs PUT /sets/{id}/version/{version}/createAsset -> a.Sets#copyAssetFromVersion(long)   # non-idempotent-put:info
                jaxrs PUT /sets/{id}/version/{version} -> a.Sets#updateVersion(long)
                jaxrs PUT /roles/{id}/addUsers -> a.Roles#addUsers(long)
                jaxrs PUT /sets/createOrUpdate -> a.Sets#saveSet(long)
                jaxrs PUT /sets/{id}/create/{key} -> a.Sets#createEntry(long)
                """);
    }

    @Test
    void aJobThatIsTriggeredRunsEachTime() {
        rule.check("""
                spring PUT /jobs/trigger -> a.Jobs#triggerJob(long)   # non-idempotent-put:info
                spring PUT /jobs/exec/{id} -> a.Jobs#executeJob(long)   # non-idempotent-put:info
                spring PUT /jobs/{id}/trigger -> a.Jobs#saveTrigger(long)
                """);
    }

    @Test
    void aToggleThatTakesTheStateSetsIt() {
        rule.check("""
                spring PUT /schedules/{id}/toggle takes=path:id(long),query:enabled(boolean)
                spring PUT /jobs/{id}/toggle takes=path:id(long)   # non-idempotent-put
                """);
    }

    @Test
    void anImportOrAnInsertionMakesAnother() {
        rule.check("""
                spring PUT /image/import -> a.Images#importImage(a.Image)   # non-idempotent-put
                spring PUT /image/import-settings -> a.Images#saveImportSettings(a.Settings)
                spring PUT /commands/{id}/criteria/{priority} -> a.Commands#insertCriterion(int,a.C)   # non-idempotent-put
                spring PUT /commands/{id}/criteria/by/{priority} -> a.Commands#setCriterion(int,a.C)
                """);
    }

    @Test
    void aMoveInADirectionGoesOnFromWhereItIs() {
        rule.check("""
                spring PUT /fields/{id}/moveUp -> a.Fields#moveFieldUp(long) takes=path:id(long)   # non-idempotent-put
                jaxrs PUT /clusters/{id}/scale-down -> a.Clusters#scale(long) takes=path:id(long)   # non-idempotent-put
                spring PUT /fields/{id}/moveDown -> a.Fields#moveDown(long,int) takes=path:id(long),query:to(int)
                spring PUT /fields/{id}/move -> a.Fields#move(long) takes=path:id(long)
                spring PUT /fields/{id}/shutDown -> a.Fields#shutDown(long) takes=path:id(long)
                """);
    }
}
