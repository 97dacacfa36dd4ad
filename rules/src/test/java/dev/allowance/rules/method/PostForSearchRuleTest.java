package dev.allowance.rules.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class PostForSearchRuleTest {

    private final RuleTest rule = RuleTest.of(new PostForSearchRule());

    @Test
    void searchesThroughPostAreFlagged() {
        rule.check("""
                spring POST /products/search returns=java.util.List<a.Product>   # post-for-search
                spring POST /products/filter returns=org.springframework.data.domain.Page<a.Product> takes=body(a.Filter)   # post-for-search
                spring POST /users/find returns=org.springframework.http.ResponseEntity<java.util.List<a.User>>   # post-for-search
                spring POST /orders/query returns=reactor.core.publisher.Flux<a.Order>   # post-for-search
                jaxrs POST /incidents/search returns=jakarta.ws.rs.core.Response   # post-for-search
                jaxrs POST /orders/lookup returns=a.Order[]   # post-for-search
                spring POST /invoices/advanced-search returns=a.InvoicePage   # post-for-search
                spring POST /find-users returns=java.util.List<a.User>   # post-for-search
                spring POST /users/findByStatus returns=java.util.Set<a.User>   # post-for-search
                spring GET /v2/invoicing/invoices
                spring POST /v2/invoicing/search-invoices returns=a.InvoiceList   # post-for-search
                """);
    }

    @Test
    void withoutTheHandlersDeclarationTheyAreOnlyWorthKnowing() {
        rule.check("""
                spring POST /products/search   # post-for-search:info
                spring GET /products
                """);
    }

    @Test
    void criteriaThatAreLargeOrPrivateExcuseTheBody() {
        rule.check("""
                spring POST /products/search returns=java.util.List<a.Product> takes=body(java.util.List<a.Criterion>)   # post-for-search:info
                spring POST /orders/search returns=java.util.List<a.Order> takes=body(java.util.Map<java.lang.String,java.lang.Object>)   # post-for-search:info
                spring POST /patients/search returns=java.util.List<a.Patient>   # post-for-search:info
                spring POST /cards/lookup returns=java.util.List<a.Card>   # post-for-search:info
                """);
    }

    @Test
    void aGetTwinMakesItAChoice() {
        rule.check("""
                spring GET /products/search
                spring POST /products/search returns=java.util.List<a.Product>
                spring GET,POST /_search
                spring POST /_msearch
                spring * /orders/search
                """);
    }

    @Test
    void nounsAndSavedSearchesCreate() {
        rule.check("""
                spring POST /searches status=CREATED returns=a.Search
                spring POST /queries returns=a.Query
                spring POST /filters returns=a.Filter
                spring POST /jobs/search returns=a.SearchList
                spring GET /jobs/search/{id}
                spring POST /reports/query status=ACCEPTED returns=a.JobList
                spring POST /saved/search status=CREATED returns=a.SavedSearchList
                spring POST /search-jobs returns=a.Job
                spring POST /search-settings returns=a.Settings
                spring POST /search-indexes returns=a.Index
                spring GET /v1/notifications/webhooks-lookup
                spring POST /v1/notifications/webhooks-lookup
                """);
    }

    @Test
    void queryEnginesAndBatchesAreNoSearches() {
        rule.check("""
                spring POST /graphql returns=java.util.Map<java.lang.String,java.lang.Object>
                spring POST /graphql/query returns=java.util.List<a.X>
                spring POST /rpc/find returns=java.util.List<a.X>
                spring POST /batch/search returns=java.util.List<a.X>
                spring POST /_bulk returns=java.util.List<a.X>
                spring POST /products/$query returns=java.util.List<a.X>
                spring POST /sparql/query returns=java.util.List<a.X>
                spring POST /query returns=a.Table
                spring POST /v1/query
                """);
    }

    @Test
    void whatChangesSomethingIsNoSearch() {
        rule.check("""
                spring POST /images/{id}/filter returns=a.Image
                spring POST /users/find-or-create returns=java.util.List<a.User>
                spring POST /products/search/reindex
                spring POST /documents/find-and-replace returns=java.util.List<a.Document>
                spring POST /products/search -> a.Products#saveSearch() returns=java.util.List<a.Product>
                spring POST /users/find returns=void
                """);
    }

    @Test
    void theMessageNamesTheListThatExists() {
        var findings = rule.findings("""
                spring GET /products returns=java.util.List<a.Product>
                spring POST /products/search returns=java.util.List<a.Product>
                """);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).problem()).endsWith("; `GET /products` lists without a filter of its own");
        assertThat(findings.get(0).related()).hasSize(1);
        assertThat(findings.get(0).cure()).startsWith("let `GET /products` take the criteria");
        assertThat(rule.findings("spring POST /products/search returns=java.util.List<a.Product>")
                        .get(0)
                        .cure())
                .doesNotContain("`GET ");
    }

    @Test
    void theMannerMayFollowTheSearch() {
        rule.check("""
                spring POST /v2/search/basic returns=a.SearchResult takes=body(a.Q)   # post-for-search
                spring POST /search/products returns=java.util.List<a.Product> takes=body(a.Q)   # post-for-search
                spring POST /search/saved returns=a.Search takes=body(a.Q)
                spring POST /search/{index} returns=a.SearchResult takes=body(a.Q)
                """);
        rule.check("""
                spring GET /search
                spring POST /search/basic returns=a.SearchResult takes=body(a.Q)
                """);
    }

    @Test
    void whatAQueryCannotCarryIsWorthKnowing() {
        rule.check("""
                spring POST /products/search nested returns=java.util.List<a.Product> takes=body(a.Q)   # post-for-search:info
                spring POST /orders/search returns=java.util.List<a.Order> takes=body(a.Q)   # post-for-search
                """);
    }

    @Test
    void whatIsSelectedByNamedCriteriaIsASearch() {
        rule.check("""
                jaxrs POST /concepts/byTags -> a.Concepts#listByTags(a.Tags) returns=java.util.List<a.Concept> takes=body(a.Tags)   # post-for-search
                jaxrs POST /concepts/byName -> a.Concepts#createByName(a.Name) returns=a.Concept takes=body(a.Name)
                """);
    }

    @Test
    void completionsOfASearchAreSearches() {
        rule.check("""
                spring POST /search returns=java.util.List<a.Item>   # post-for-search
                spring POST /search/autocomplete returns=a.ValueList takes=body(a.Search)   # post-for-search
                """);
    }

    @Test
    void aMessageMayHoldAList() {
        rule.check("""
                spring POST /warehouse/query returns=a.Message<java.util.List<a.Data>> takes=body(a.Query)   # post-for-search
                spring POST /engine/query returns=a.Message<a.Data> takes=body(a.Query)
                """);
    }

    @Test
    void aBeanMayHoldAPageOrResults() {
        rule.check("""
                jaxrs POST /search/apis -> a.Search#searchApis(a.Q) returns=a.SearchResultsBean<a.Api> takes=body(a.Q)   # post-for-search
                spring POST /orders/query -> a.Orders#query(a.Q) returns=a.OrderPageDto takes=body(a.Q)   # post-for-search
                spring POST /lamps/queryPage -> a.Lamps#queryPage(a.Q) returns=a.R<com.x.IPage<a.Lamp>> takes=body(a.Q)   # post-for-search
                spring POST /rooms/pageQuery -> a.Rooms#pageQuery(a.Q) returns=a.PageInfo<a.Room> takes=body(a.Q)   # post-for-search
                spring POST /engine/query -> a.Engine#query(a.Q) returns=a.ResultBean takes=body(a.Q)
                spring POST /lamps/queryStart -> a.Lamps#queryStart(a.Q) returns=a.JobInfo takes=body(a.Q)
                """);
    }

    @Test
    void oneMayBeFoundOrManyByAnother() {
        rule.check("""
                spring POST /search/findOne -> a.Search#getLatest(a.Q) returns=java.util.Map<java.lang.String,java.lang.Object> takes=body(a.Q)   # post-for-search
                spring POST /incidents/searchByAlert -> a.Incidents#searchByAlert(java.lang.String) returns=a.SearchResponse takes=body(java.lang.String)   # post-for-search:info
                spring POST /orders/findFirst -> a.Orders#reserve(a.Q) returns=a.Order takes=body(a.Q)
                spring POST /parts/searchByAlert -> a.Parts#start(java.lang.String) returns=a.Answer takes=body(java.lang.String)
                """);
    }

    @Test
    void aHandlerMayNameBothTheSearchAndWhatStandsBelowIt() {
        rule.check("""
                jaxrs POST /dataset/search/index -> a.Datasets#searchDatasetIndex(java.lang.String) returns=jakarta.ws.rs.core.Response takes=body(java.lang.String)   # post-for-search
                jaxrs POST /file/search/index -> a.Files#rebuildIndex(java.lang.String) returns=jakarta.ws.rs.core.Response takes=body(java.lang.String)
                """);
    }

    @Test
    void aPlainSearchBesideItIsEnough() {
        rule.check("""
                spring GET /a/quickSearch -> a.A#quickSearch() returns=java.util.List<a.A>
                spring POST /a/searchArtifacts -> a.A#searchArtifacts() returns=java.util.List<a.A> takes=body(a.Q)
                spring GET /b/searchUsers -> a.B#searchUsers() returns=java.util.List<a.B>
                spring POST /b/searchArtifacts -> a.B#searchArtifacts() returns=java.util.List<a.B> takes=body(a.Q)   # post-for-search
                """);
    }
}
