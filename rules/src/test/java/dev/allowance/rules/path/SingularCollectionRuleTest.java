package dev.allowance.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class SingularCollectionRuleTest {

    private final RuleTest rule = RuleTest.of(new SingularCollectionRule());

    @Test
    void aSingularAmongPluralsIsFlaggedOnce() {
        rule.check("""
                spring GET /orders/{id}
                spring GET /customers/{id}
                spring GET /products/{productId}
                spring GET /suppliers/{id}
                spring GET /warehouses/{warehouse}
                spring GET /invoice/{id}   # singular-collection
                spring PUT /invoice/{id}
                spring DELETE /v2/invoice/{invoiceId}
                """);
    }

    @Test
    void whatStandsBelowTheItemsOfAListedSingularIsFlagged() {
        rule.check("""
                spring GET /orders/{id}
                spring GET /products/{productId}
                spring GET /suppliers/{id}
                spring GET /customers/{id}
                spring GET /warehouses/{warehouse}
                spring GET /historic-detail
                spring GET /historic-detail/{detailId}/data   # singular-collection
                spring POST /table/{id}/create
                """);
    }

    @Test
    void aHouseOfSingularsOrOfBothIsLeftAlone() {
        rule.check("""
                spring GET /pet/{petId}
                spring GET /store/{id}
                spring GET /user/{id}
                spring GET /orders/{id}
                spring GET /products/{id}
                spring GET /suppliers/{id}
                spring GET /customers/{id}
                spring GET /warehouses/{id}
                """);
    }

    @Test
    void aFewPluralsAreNoCustom() {
        rule.check("""
                spring GET /orders/{id}
                spring GET /products/{id}
                spring GET /suppliers/{id}
                spring GET /customers/{id}
                spring GET /invoice/{id}
                """);
    }

    @Test
    void keysAndScopesAndViewsAreNoCollections() {
        rule.check("""
                spring GET /orders/{id}
                spring GET /customers/{id}
                spring GET /products/{productId}
                spring GET /suppliers/{id}
                spring GET /warehouses/{warehouse}
                spring GET /access-tokens/user/{userId}
                spring GET /orders/customer/{customerId}
                spring GET /metadata/{id}
                spring GET /metadata/pipeline/{pipelineId}
                spring GET /users/name/{name}
                spring GET /config-description/{providerId}
                spring GET /by-customer/{customerId}
                spring GET /type/{type}
                spring GET /tenant/{tenantId}/roles
                spring GET /company/{lang}
                spring GET /document/{*path}
                """);
    }

    @Test
    void wordsWithoutTwoFormsAndVerbsAreLeftAlone() {
        rule.check("""
                spring GET /orders/{id}
                spring GET /customers/{id}
                spring GET /products/{productId}
                spring GET /suppliers/{id}
                spring GET /warehouses/{warehouse}
                spring GET /news/{id}
                spring GET /media/{id}
                spring GET /search/{id}
                spring GET /report/{id}
                spring GET /escalate/{id}
                spring GET /benutzer/{id}
                spring GET /marketing/{id}
                """);
    }

    @Test
    void theOtherFormBesideItIsAnotherMatter() {
        rule.check("""
                spring GET /orders/{id}
                spring GET /customers/{id}
                spring GET /products/{productId}
                spring GET /suppliers/{id}
                spring GET /warehouses/{warehouse}
                spring GET /invoice/{id}
                spring GET /invoices
                """);
    }

    @Test
    void eachApiHasItsOwnCustom() {
        rule.check("""
                jaxrs GET /orders/{id}
                jaxrs GET /customers/{id}
                jaxrs GET /products/{id}
                jaxrs GET /suppliers/{id}
                jaxrs GET /warehouses/{id}
                spring GET /invoice/{id}
                """);
    }

    @Test
    void theMessageNamesThePluralPath() {
        var findings = rule.findings("""
                spring GET /a/orders/{id}
                spring GET /a/customers/{id}
                spring GET /a/products/{id}
                spring GET /a/suppliers/{id}
                spring GET /a/warehouses/{id}
                spring DELETE /a/taxCategory/{id}
                spring GET /b/taxCategory/{id}/x
                spring PUT /b/taxCategory/{id}
                """);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.problem())
                    .contains("`DELETE /a/taxCategory/{id}`")
                    .contains("5 collections");
            assertThat(finding.cure()).isEqualTo("name it `/a/taxCategories/{id}`");
            assertThat(finding.related()).hasSize(1);
        });
    }

    @Test
    void aKeyToLookUpByIsNoItem() {
        rule.check("""
                jaxrs GET /users/{id}
                jaxrs GET /orders/{id}
                jaxrs GET /products/{id}
                jaxrs GET /invoices/{id}
                jaxrs GET /offices/{id}
                jaxrs GET /taxes/{id}
                jaxrs GET /mapping/product/{productId} -> a.Mappings#findMappingByProduct(long)
                jaxrs GET /bureaus/report/{bureauReportNumber} -> a.Bureaus#get(long)
                jaxrs GET /bureau/creditReport/{creditBureauId} -> a.Bureaus#get(long)
                jaxrs DELETE /installation/{id} -> a.Installations#delete(long)
                jaxrs PUT /taxes/group/{taxGroupId} -> a.Taxes#updateGroup(long)  # singular-collection
                """);
    }

    @Test
    void whatIsToldOfAThingIsNoCollection() {
        rule.check("""
                jaxrs GET /users/{id}
                jaxrs GET /orders/{id}
                jaxrs GET /products/{id}
                jaxrs GET /invoices/{id}
                jaxrs GET /offices/{id}
                jaxrs GET /rules/info/asset/{assetId}
                jaxrs GET /shop/asset/{assetId}  # singular-collection
                """);
    }

    @Test
    void theVariableTellsWhatAJoinedNameEndsIn() {
        rule.check("""
                jaxrs GET /users/{id}
                jaxrs GET /orders/{id}
                jaxrs GET /products/{id}
                jaxrs GET /invoices/{id}
                jaxrs GET /offices/{id}
                jaxrs GET /provisioningcategory/{categoryId}  # singular-collection
                jaxrs GET /qwertzcategory/{id}
                """);
    }

    @Test
    void aCodeOfThatNameIdentifiesWhatIsReadAndRemoved() {
        rule.check("""
                spring GET,DELETE /orders
                spring GET /orders/{id}
                spring GET,DELETE /products/{productCode}
                spring GET /suppliers/{id}
                spring GET /customers/{id}
                spring GET /warehouses/{id}
                spring GET,DELETE /archive/report/{reportCode}   # singular-collection
                spring GET /archive/scan/{scanCode}
                spring GET,DELETE /archive/note/{code}
                """);
    }

    @Test
    void theSingularOfWhatIsKeptElsewhereIsAKey() {
        rule.check("""
                spring GET /users/{id}
                spring GET /orders/{id}
                spring GET /products/{id}
                spring GET /invoices/{id}
                spring GET /offices/{id}
                spring GET /customers/{id}
                spring GET /suppliers/{id}
                spring GET /warehouses/{id}
                spring GET /services/{id}
                spring GET /coverage/service/{serviceId}
                spring DELETE /mapping/{name}/order/{orderId}
                spring GET,DELETE /billing/invoice/{invoiceId}   # singular-collection
                """);
    }

    @Test
    void aHandlerTellsWhatIsLookedUpForAnother() {
        rule.check("""
                spring GET /users/{id}
                spring GET /orders/{id}
                spring GET /products/{id}
                spring GET /invoices/{id}
                spring GET /offices/{id}
                spring GET /qwertzs/asset/{assetId}
                spring GET /changes/vehicle/{id} -> a.Changes#getChangesForVehicle(long)
                spring GET /changelog/asset/{id} -> a.Changes#getChangesForAsset(long)
                spring GET /shop/vehicle/{id} -> a.Shop#getVehicle(long)   # singular-collection
                """);
    }

    @Test
    void whatIsKeptThereIsACollectionWhateverItsKey() {
        rule.check("""
                spring GET /orders/{id}
                spring GET /customers/{id}
                spring GET /products/{id}
                spring GET /suppliers/{id}
                spring GET /warehouses/{id}
                spring GET,POST /schedule
                spring GET,DELETE /schedule/{code}   # singular-collection
                spring GET /invoice/{code}
                """);
    }

    @Test
    void singularsCountAgainstThePluralsWhateverTheirKey() {
        rule.check("""
                spring GET /orders/{id}
                spring GET /customers/{id}
                spring GET /products/{id}
                spring GET /suppliers/{id}
                spring GET /warehouses/{id}
                spring GET,POST /department
                spring GET /department/{name}
                spring GET /invoice/{id}
                """);
    }
}
