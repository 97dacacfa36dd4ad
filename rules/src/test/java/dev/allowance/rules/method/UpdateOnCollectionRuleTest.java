package dev.allowance.rules.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class UpdateOnCollectionRuleTest {

    private final RuleTest rule = RuleTest.of(new UpdateOnCollectionRule());

    @Test
    void updatesOfOneItemAtTheCollectionAreFlagged() {
        rule.check("""
                spring GET /users/{id}
                spring PUT /users takes=body(a.User)   # update-on-collection
                jaxrs POST /order
                jaxrs PATCH /order   # update-on-collection
                jaxrs DELETE /order/{orderId}
                """);
    }

    @Test
    void itemsAreKnownByWhatIsDoneToThemAsWell() {
        rule.check("""
                spring GET,POST /taskdefs
                spring PUT /taskdefs takes=body(a.TaskDef)   # update-on-collection
                spring GET,DELETE /taskdefs/{tasktype}
                jaxrs POST /security/roles
                jaxrs PUT /security/roles   # update-on-collection
                jaxrs GET /security/roles/{role:.*}
                spring PUT /scale/policy takes=body(a.Policy)   # update-on-collection
                spring GET /scale/policy/{id}
                spring GET,PUT /account
                spring GET /account/{id}
                jaxrs PUT /users/{id}/roles
                jaxrs POST /users/{id}/roles
                jaxrs GET,DELETE /users/{id}/roles/{role}
                """);
    }

    @Test
    void itemsThatCanBeUpdatedLeaveTheCollectionToBulk() {
        rule.check("""
                spring PUT /users
                spring GET,PUT /users/{id}
                spring PUT /commands
                spring GET,PATCH,DELETE /commands/{commandId}
                spring POST,PUT /pet
                spring GET,POST,DELETE /pet/{petId}
                spring PUT /things
                spring GET /things/{id}
                spring PUT /{type}/{id}
                """);
    }

    @Test
    void whatReplacesManyIsLetBe() {
        rule.check("""
                spring GET /users/{id}
                spring PUT /users takes=body(java.util.List<a.User>)
                spring GET /orders/{id}
                spring PUT /orders -> a.Orders#updateAll(a.Orders)
                spring GET /rooms/{id}
                spring PUT /rooms -> a.Rooms#updateRooms(a.Body)
                spring DELETE /issues/{number}/labels/{name}
                spring PUT /issues/{number}/labels
                """);
    }

    @Test
    void onlyCollectionsWithItemsCount() {
        rule.check("""
                spring PUT /settings
                spring GET /settings/{type}
                spring PUT /repos/{owner}/{repo}/topics
                spring PUT /profile
                spring GET /profile/{section}
                spring PUT /users/{id}
                spring GET /activate/{id}
                spring PUT /activate
                spring GET /orders/{id}
                spring PUT /orders -> a.Orders#createOrder(a.Order)
                """);
    }

    @Test
    void theMessageNamesBothPlaces() {
        var finding = rule.findings("""
                spring GET /users/{id}
                spring PUT /users
                """).get(0);
        assertThat(finding.problem())
                .isEqualTo("`PUT /users` changes an item at the collection; `PUT /users/{id}`,"
                        + " where clients look for it, is refused with 405");
        assertThat(finding.cure()).isEqualTo("map it to `PUT /users/{id}`");
    }

    @Test
    void twoVariablesMayNameTheItem() {
        rule.check("""
                spring POST /dashboards
                spring PUT /dashboards -> a.Dashboards#update()   # update-on-collection
                spring GET /dashboards/{realm}/{dashboardId}
                spring DELETE /dashboards/{realm}/{dashboardId}
                spring POST /relations
                spring PUT /relations -> a.Relations#update()
                spring GET /relations/guid/{guid}
                """);
    }

    @Test
    void theItemMayStandBelowThoseOfOneName() {
        rule.check("""
                jaxrs POST /model-version
                jaxrs PATCH /model-version -> a.Models#updateModelVersion()   # update-on-collection
                jaxrs GET /model-version/{name} -> a.Models#listModelVersions()
                jaxrs GET,DELETE /model-version/{name}/{version}
                jaxrs POST /plan
                jaxrs PATCH /plan -> a.Plans#updatePlan()
                jaxrs GET /plan/{name} -> a.Plans#get()
                jaxrs GET,DELETE /plan/{name}/{step}
                """);
    }

    @Test
    void whatListsSeveralIsACollection() {
        rule.check("""
                spring GET /system/hr returns=java.util.List<a.Hr>
                spring PUT /system/hr takes=body(a.Hr)   # update-on-collection
                spring DELETE /system/hr/{id}
                spring GET /account returns=a.Account
                spring PUT /account takes=body(a.Account)
                spring DELETE /account/{id}
                spring GET /orders
                spring PUT /orders takes=body(a.OrdersRequest)
                spring DELETE /orders/{id}
                """);
    }

    @Test
    void whatEverybodyHasOneOfIsNoCollection() {
        rule.check("""
                jaxrs PUT /accounts/username_link takes=body(a.Link)
                jaxrs DELETE /accounts/username_link
                jaxrs GET /accounts/username_link/{uuid}
                jaxrs PUT /profile takes=body(a.Profile)
                jaxrs GET /profile/{identifier}
                jaxrs PUT /policy takes=body(a.Policy)   # update-on-collection
                jaxrs GET /policy/{id}
                """);
    }

    @Test
    void whatIsMadeOrChangedIsOneWhateverItIsCalled() {
        rule.check("""
                jaxrs PUT /limits/topic -> a.Limits#createOrUpdateTopicLimits() takes=body(a.TopicLimits)   # update-on-collection
                jaxrs DELETE /limits/topic/{topicName} -> a.Limits#delete()
                jaxrs PUT /limits/group -> a.Limits#updateGroupLimits() takes=body(a.GroupLimits)
                jaxrs DELETE /limits/group/{groupName} -> a.Limits#deleteGroup()
                jaxrs PUT /limits/user -> a.Limits#createOrUpdateUserLimits() takes=body(java.util.List<a.Limit>)
                jaxrs DELETE /limits/user/{userName} -> a.Limits#deleteUser()
                """);
    }
}
