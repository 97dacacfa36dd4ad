package dev.allowance.rules.missing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class ItemWithoutGetRuleTest {

    private final RuleTest rule = RuleTest.of(new ItemWithoutGetRule());

    @Test
    void itemsThatCannotBeReadAreFlaggedOnce() {
        rule.check("""
                spring GET /products
                spring POST /products
                spring DELETE /products/{id}   # item-without-get
                spring PUT /products/{id}
                jaxrs GET /orders
                jaxrs PATCH /orders/{orderId}   # item-without-get
                """);
    }

    @Test
    void anApiThatOnlyTakesWritesIsReadElsewhere() {
        rule.check("""
                spring POST /products
                spring PUT /products/{id}   # item-without-get:info
                """);
    }

    @Test
    void whatIsOnlyRemovedHereIsKeptElsewhere() {
        rule.check("""
                spring GET /usage
                spring DELETE /tenants/{id}   # item-without-get:info
                """);
    }

    @Test
    void anyGetOnThePathCounts() {
        rule.check("""
                spring GET /products/{id:\\d+}
                spring PUT /products/{productId}
                spring * /users/{id}
                spring DELETE /users/{userId}
                spring GET /{type}/{id}
                spring DELETE /orders/{id}
                """);
        rule.check("""
                spring GET /**
                spring DELETE /orders/{id}
                """);
        rule.check("""
                jaxrs GET /products/{rest:.*}
                jaxrs DELETE /products/{id}
                """);
    }

    @Test
    void whatCannotBeReadMayHoldTheGet() {
        rule.check("""
                spring GET ${base}/products/{id}
                spring DELETE /products/{id}
                jaxrs ? /orders/{id}
                jaxrs DELETE /orders/{id}
                jaxrs GET /things
                """);
        rule.check("""
                spring GET ${base}/products/{id}
                spring GET /users
                spring DELETE /users/{id}   # item-without-get
                """);
    }

    @Test
    void writeOnlyThingsAreNotRead() {
        rule.check("""
                spring GET /me
                spring DELETE /sessions/{id}
                spring DELETE /subscriptions/{token}
                spring PUT /starred/{id}
                spring DELETE /tokens/{token}
                spring PUT /uploads/{id}
                spring DELETE /api-keys/{id}
                spring DELETE /ephemeral_keys/{key}
                spring DELETE /webhooks/{id}
                spring DELETE /device-tokens/{token}
                """);
    }

    @Test
    void partsAreReadWithTheWhole() {
        rule.check("""
                spring GET /carts/{cartId}
                spring DELETE /carts/{cartId}/items/{itemId}
                spring GET /users/{id}/roles
                spring PUT /users/{id}/roles/{roleId}
                spring DELETE /containers/{id}
                spring GET /containers/{id}/json
                spring GET /guilds/{guildId}
                spring GET /users/@me/guilds
                spring DELETE /users/@me/guilds/{guildId}
                """);
    }

    @Test
    void anotherSpellingThatCanBeReadIsTheMatterOfOtherRules() {
        rule.check("""
                spring GET /user/{id}
                spring DELETE /users/{id}
                spring GET /orderitems/{id}
                spring PUT /orderItems/{id}
                spring GET /person/{id}
                spring PUT /people/{id}
                """);
    }

    @Test
    void onlyItemsOfCollectionsCount() {
        rule.check("""
                spring GET /things
                spring PUT /settings/{type}
                spring PUT /users/{id}/avatar
                spring DELETE /{tenant}
                spring PUT /by-name/{name}
                spring DELETE /benutzer/{id}
                spring PUT /activate/{id}
                spring DELETE ${x}/users/{id}
                """);
    }

    @Test
    void collectionsInTheSingularCountWhereTheyAreListedOrNamedByTheirVariable() {
        rule.check("""
                spring GET /inbox
                spring DELETE /inbox/{thingId}   # item-without-get
                spring POST /campaigns/event
                spring DELETE /campaigns/event/{eventId}   # item-without-get
                spring GET /campaigns/{id}
                spring GET /events/{eventId}
                spring DELETE /switch/{switchId}   # item-without-get:info
                spring GET /interpreter/repository
                spring DELETE /interpreter/repository/{repoId}   # item-without-get
                jaxrs GET /security/roles
                jaxrs POST /security/users
                jaxrs DELETE /security/users/{username:.*}   # item-without-get
                jaxrs GET /security/users/{username:.*}/orders
                """);
    }

    @Test
    void attributesAndActsAndSecretsAreNoItems() {
        rule.check("""
                spring GET /switches/{switchId}
                spring PATCH /switch/name/{switchId}
                spring PUT /user/unlock/account/{userId}
                spring PUT /lock/{id}
                spring GET /credential
                spring DELETE /credential/{credentialId}
                spring GET /auth/apitokens
                spring DELETE /auth/apitokens/{name}
                spring PUT /log/level/{logLevel}
                spring DELETE /server/purgepolicies/{serviceName}
                spring DELETE /clients/restricted/{client}
                """);
        rule.check("""
                jaxrs DELETE /users/{name:.*}
                jaxrs GET /{path:.*}
                """);
    }

    @Test
    void whatTwoVariablesIdentifyIsFlaggedWhereGetTakesOne() {
        rule.check("""
                spring GET /workflow/{name}
                spring DELETE /workflow/{name}/{version}   # item-without-get:info
                spring GET,DELETE /scoring/{scoringId}
                spring PUT /scoring/{scope}/{scoringId}   # item-without-get:info
                spring DELETE /conversation/{id}
                spring DELETE /conversation/{id}/{conversationType}
                spring GET /users/{id}
                spring PUT /users/{id}/{permission}
                """);
    }

    @Test
    void anotherVersionIsNoOtherPlace() {
        rule.check("""
                spring GET /v1/switches/{id}
                spring GET /v2/switches
                spring PATCH /v2/switches/{id}   # item-without-get
                spring GET /v1/profiles/{id}
                spring DELETE /privacy/profiles/{id}
                spring GET /v1/users/{id}
                spring PUT /users/{id}
                """);
    }

    @Test
    void theSameLastWordIsNotTheSameThing() {
        rule.check("""
                spring GET /definitions/actions/{actionId}
                spring POST /groovyActions
                spring DELETE /groovyActions/{actionId}   # item-without-get
                """);
    }

    @Test
    void besideThePluralTheNameIsAtFaultFirst() {
        rule.check("""
                spring GET /conversations
                spring DELETE /conversation/{id}   # item-without-get:info
                """);
    }

    @Test
    void theMessageNamesWhatIsThere() {
        var findings = rule.findings("""
                spring GET /products
                spring DELETE /products/{id}
                spring PUT /products/{id}
                """);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).problem())
                .isEqualTo(
                        "`/products/{id}` answers DELETE and PUT but refuses GET with 405; `GET /products` lists the items");
        assertThat(findings.get(0).cure()).contains("`GET /products/{id}`");
    }

    @Test
    void aPartIsShownByItsWholeAndAKindByThePlainItem() {
        rule.check("""
                jaxrs GET /policies/{id}
                jaxrs POST /policies/{id}/conditions
                jaxrs DELETE /policies/conditions/{conditionId}
                jaxrs GET /users/{userId}
                jaxrs PUT /users/locals/{userId}
                jaxrs PUT /users/guests/{guestId}   # item-without-get
                """);
    }

    @Test
    void aViewBesideTheIdIsAnotherAddressButAStatusMayBeAllThereIs() {
        rule.check("""
                spring GET /brands
                spring GET /brands/info/{id}
                spring DELETE /brands/{id}   # item-without-get
                spring GET /imports
                spring GET /imports/status/{id}
                spring DELETE /imports/{id}
                """);
    }

    @Test
    void severalIdsNameNoItem() {
        rule.check("""
                spring GET /messages
                spring DELETE /messages/{ids} takes=path:ids(java.lang.Long[])
                spring GET /products
                spring DELETE /products/{id} takes=path:id(long)   # item-without-get
                """);
    }

    @Test
    void theSameCollectionBelowAnotherRootReads() {
        rule.check("""
                spring GET /products
                spring GET /products/{id}
                spring GET /products/groups/{code}
                spring GET /private/products/{id}
                spring PATCH /private/products/groups/{code}
                """);
    }

    @Test
    void whatIsMadeUnderAWordOfTheHouseIsAnItem() {
        rule.check("""
                spring GET /users
                spring POST /optin
                spring DELETE /optin/{code}   # item-without-get
                """);
    }

    @Test
    void aRoleOrALabelIsAThingWhereItIsMadeOrChangedAtItsOwnPath() {
        rule.check("""
                spring GET,POST /role
                spring DELETE,POST /role/{roleName}   # item-without-get
                spring GET /projects/{id}
                spring DELETE,POST /label/{labelId}   # item-without-get:info
                spring GET /notification
                spring DELETE /notification/{notificationId}   # item-without-get
                spring DELETE /devices/{id}
                spring GET,POST /sessions
                spring DELETE /sessions/{id}
                spring GET,POST /projects/{id}/labels
                spring PUT /projects/{id}/labels/{labelId}
                """);
    }

    @Test
    void aVariableSpellsOutWhatTheNameJoins() {
        rule.check("""
                spring GET /cards/{id}
                spring DELETE /card-data/actionitem/{actionItemId}   # item-without-get:info
                spring DELETE /card-data/qwrtzu/{id}
                """);
    }

    @Test
    void aNameBehindTheIdShowsTheItem() {
        rule.check("""
                spring GET /users
                spring DELETE /files/{fileId}
                spring GET /files/{fileId}/{name:.+}
                """);
    }

    @Test
    void whatIsLookedUpByTheIdElsewhereIsNotTheItem() {
        rule.check("""
                jaxrs GET /subjects
                jaxrs DELETE /subjects/{subject}   # item-without-get
                jaxrs GET /associations/subjects/{subject}
                jaxrs GET /users
                jaxrs DELETE /users/{user}
                jaxrs GET /admin/users/{user}
                """);
    }

    @Test
    void amongItemsThatAreReadOneByOneAPartIsNoPart() {
        rule.check("""
                spring GET /organizations/{organizationId}/groups/{group}
                spring GET /organizations/{organizationId}/reporters/{reporter}
                spring GET,POST /organizations/{organizationId}/forms
                spring PUT,DELETE /organizations/{organizationId}/forms/{form}   # item-without-get
                spring GET,POST /carts/{id}/items
                spring PUT,DELETE /carts/{id}/items/{item}
                """);
    }

    @Test
    void aFallbackThatLeavesTheApiOutAnswersNoItem() {
        rule.check("""
                spring * /{path:^(?!api$)[^\\.]*}/**
                spring GET /api/domains
                spring DELETE /api/domains/{id}   # item-without-get
                spring GET /web/domains
                spring DELETE /web/domains/{domainId}
                """);
    }

    @Test
    void whatIsMadeUnderTheNameOfAnotherThingIsNoItem() {
        rule.check("""
                spring GET /users
                spring POST /newsletter
                spring PUT,DELETE /newsletter/{email}
                spring POST /coupon
                spring DELETE /coupon/{code}   # item-without-get
                """);
    }

    @Test
    void ratingsThatAreListedAndRemovedAreThings() {
        rule.check("""
                spring GET,POST /ratings
                spring DELETE /ratings/{id}   # item-without-get
                spring GET /books/{book}
                spring GET,POST /books/{book}/ratings
                spring DELETE /books/{book}/ratings/{id}
                """);
    }

    @Test
    void aProtocolsWordsAreNoObjectionToWhatIsRemoved() {
        rule.check("""
                spring GET,POST /webhooks
                spring DELETE /webhooks/{id}   # item-without-get
                spring GET /oauth2/clients/{client_id}
                spring GET /oauth2/clients/{client}
                spring PUT /oauth2/clients/restricted/{client}
                """);
    }

    @Test
    void whatIsReadBelowAnotherNameIsAnotherThing() {
        rule.check("""
                spring GET /notification/template/{id}
                spring GET,POST /config/template
                spring DELETE /config/template/{templateId}   # item-without-get
                spring DELETE /template/id/{id}
                """);
    }

    @Test
    void theVariableMayNameWhatItIsAKeyOf() {
        rule.check("""
                jaxrs GET /clusters
                jaxrs DELETE /listeners/{listenerArn:.+}   # item-without-get:info
                jaxrs DELETE /rules/{serviceName}
                """);
    }

    @Test
    void nounsWithoutTwoFormsHaveItemsWhereTheyAreListed() {
        rule.check("""
                spring GET /equipment
                spring DELETE /equipment/{id}   # item-without-get
                spring DELETE /furniture/{id}
                spring GET /rooms/{room}/furniture
                spring DELETE /rooms/{room}/furniture/{id}
                """);
    }

    @Test
    void aNounOfAnotherThingIsNoIdWhereNothingIsListedOrMade() {
        rule.check("""
                jaxrs GET /chats/{id}
                jaxrs PUT /messages/{destination}
                jaxrs DELETE /lockouts/{username}
                jaxrs POST /orders
                jaxrs DELETE /orders/{customer}   # item-without-get
                """);
    }
}
