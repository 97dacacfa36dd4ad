package dev.allowance.rules.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class PostOnItemRuleTest {

    private final RuleTest rule = RuleTest.of(new PostOnItemRule());

    @Test
    void postOnAnItemThatCanBeReadIsFlagged() {
        rule.check("""
                spring GET /users
                spring POST /users
                spring GET /users/{id}
                spring POST /users/{id}   # post-on-item
                jaxrs GET /order-items/{itemId}
                jaxrs POST /order-items/{itemId:\\d+}   # post-on-item
                spring PUT /v1/people/{person}
                spring POST /v1/people/{person}   # post-on-item
                spring GET /pet/{petId}
                spring POST /pet/{petId} consumes=application/x-www-form-urlencoded   # post-on-item
                spring GET /blorps/{key}
                spring POST /blorps/{key}   # post-on-item
                """);
    }

    @Test
    void postOnAnItemThatIsNeitherReadNorUpdatedMayCreateItUnderAKey() {
        rule.check("""
                spring POST /users/{userId}   # post-on-item:info
                spring GET /coupons/{code}
                spring POST /coupons/{code} status=CREATED   # post-on-item:info
                spring DELETE /users/{userId}/roles/{roleId}
                spring POST /users/{userId}/roles/{roleId}   # post-on-item:info
                """);
    }

    @Test
    void theHandlerMayStartWhatTheItemDescribes() {
        rule.check("""
                spring GET /reports/{id} -> a.Reports#get(long)
                spring POST /reports/{id} -> a.Reports#runReport(long)
                jaxrs POST /effectors/{effector} -> a.Effectors#invoke(java.lang.String)
                spring GET /jobs/{id} -> a.Jobs#get(long)
                spring POST /jobs/{id} -> a.Jobs#cancelJob(long)   # post-on-item
                """);
    }

    @Test
    void whereTheItemCanBeUpdatedPostMayMakeOrCommandIt() {
        rule.check("""
                spring PUT /tables/{name} -> a.Tables#update(java.lang.String)
                spring POST /tables/{name} -> a.Tables#createTable(java.lang.String)
                spring PUT /items/{itemId} -> a.Items#replace(long)
                spring POST /items/{itemId} -> a.Items#executeCommand(long)
                spring PUT /pages/{id} -> a.Pages#replace(long)
                spring POST /pages/{id} -> a.Pages#updatePage(long)   # post-on-item
                spring PATCH /studies/{id} -> a.Studies#change(long)
                spring POST /studies/{id} -> a.Studies#copy(long)   # post-on-item
                """);
    }

    @Test
    void whatIsMadeBelowTheKeyOfSomethingElseIsNoItem() {
        rule.check("""
                spring POST /charges/{accountId} -> a.Charges#createCharges(long)
                spring POST /streams/{connectionId} -> a.Streams#updateTracked(long)   # post-on-item:info
                """);
    }

    @Test
    void twoVariablesInARowNameAnItemOnceItIsRead() {
        rule.check("""
                spring GET /lookups/{tier}/{lookup} -> a.Lookups#get()
                spring POST /lookups/{tier}/{lookup} -> a.Lookups#createOrUpdate()   # post-on-item
                spring GET /samples/{cohort}/{source} -> a.Samples#list()
                spring POST /samples/{cohort}/{source} -> a.Samples#createSample()
                spring GET /figures/{type}/{property} -> a.Figures#get()
                spring POST /figures/{type}/{property} -> a.Figures#getAggregate()
                spring POST /scores/{scope}/{score} -> a.Scores#updateScore()
                """);
    }

    @Test
    void whatHasItemsDirectlyBelowIsACollectionItself() {
        rule.check("""
                spring GET /apps/{appId}
                spring POST /apps/{appId}
                spring GET /apps/{appId}/{id}
                spring DELETE /apps/{appId}/{id}
                """);
    }

    @Test
    void aVariableOfAnotherNameMayBeAnotherThing() {
        rule.check("""
                spring GET /workflow/{workflowId}
                spring POST /workflow/{name}   # post-on-item:info
                spring GET /users/{id}
                spring POST /users/{userId}   # post-on-item
                """);
    }

    @Test
    void whatMayBeAVerbAndItsObjectNamesNoCollection() {
        rule.check("""
                spring GET /restore-password/{recoveryCode}
                spring POST /restore-password/{recoveryCode}
                spring GET /order-items/{itemId}
                spring POST /order-items/{itemId}   # post-on-item
                """);
    }

    @Test
    void aHandlerThatOnlyReadsWritesNothing() {
        rule.check("""
                spring GET /lineages/{guid}
                spring POST /lineages/{guid} -> a.Lineages#getLineage(java.util.Map)
                spring GET /users/{id}
                spring POST /users/{id} -> a.Users#setUser(a.User)   # post-on-item
                """);
    }

    @Test
    void furtherSegmentsNameWhatIsDone() {
        rule.check("""
                spring GET /users/{id}
                spring POST /users/{id}/avatar
                spring GET /orders/{id}
                spring POST /orders/{id}/cancel
                spring POST /orders/{id}/items
                spring POST /orders/{id}:refund
                spring POST /users
                """);
    }

    @Test
    void variablesThatChooseAKindAreNoItems() {
        rule.check("""
                spring POST /{tenant}
                spring POST /{id}
                spring GET /imports/{type}
                spring POST /imports/{type}
                spring POST /webhooks/{provider}
                spring POST /files/upload/{bucket}
                spring GET /documents/{documentType}
                spring POST /documents/{documentType}
                spring GET /messages
                spring POST /messages/{topic}
                spring POST /batch/{operation}
                spring GET /connectors/{name}:restart
                spring POST /connectors/{name}:cancel
                spring GET /proxies/{*path}
                spring POST /proxies/{*path}
                jaxrs GET /proxies/{path:.*}
                jaxrs POST /proxies/{path:.*}
                spring GET /static/**
                spring POST /static/**
                """);
    }

    @Test
    void verbsAndNounsThatAreVerbsAreNoCollections() {
        rule.check("""
                spring POST /notify/{userId}
                spring POST /activate/{id}
                spring GET /export/{id}
                spring POST /export/{id}
                spring POST /import/{id}
                spring POST /process/{id}
                spring GET /search/{id}
                spring POST /search/{id}
                """);
    }

    @Test
    void uploadsAndPagesHaveNoChoice() {
        rule.check("""
                spring GET /photos/{id}
                spring POST /photos/{id} consumes=multipart/form-data
                spring GET /books/{id}
                spring POST /books/{id} returns=java.lang.String takes=path:id(long),any(a.Book),context(org.springframework.validation.BindingResult)
                spring GET /albums/{id}
                spring POST /albums/{id} takes=form:file(org.springframework.web.multipart.MultipartFile)
                """);
    }

    @Test
    void oneHandlerForPostAndPutLeavesTheUsualCallOpen() {
        rule.check("""
                spring GET /users/{id}
                spring POST,PUT /users/{id}
                spring * /accounts/{id}
                """);
    }

    @Test
    void otherLanguagesAndUnresolvedTemplatesAreLeftAlone() {
        rule.check("""
                spring POST /benutzer/{nummer}
                spring POST ${base}/users/{id}
                spring POST /${name}/{id}
                """);
    }

    @Test
    void theMessageNamesRoutesThatExist() {
        var withOthers = rule.findings("""
                spring POST /users
                spring PUT /users/{id}
                spring POST /users/{id}
                """);
        assertThat(withOthers).hasSize(1);
        assertThat(withOthers.get(0).problem())
                .isEqualTo("`POST /users/{id}` writes to one item through POST; items are created at `POST /users`");
        assertThat(withOthers.get(0).cure()).contains("`PUT /users/{id}`");
        assertThat(withOthers.get(0).related()).hasSize(2);
        var alone = rule.findings("spring POST /users/{id}");
        assertThat(alone).hasSize(1);
        assertThat(alone.get(0).problem()).isEqualTo("`POST /users/{id}` writes to one item through POST");
        assertThat(alone.get(0).cure()).doesNotContain("`PUT ");
        var patched = rule.findings("spring PATCH /users/{id}\nspring POST /users/{id} -> a.Users#update()");
        assertThat(patched.get(0).cure()).startsWith("send changes to `PATCH /users/{id}`, which exists");
        assertThat(patched.get(0).related()).hasSize(1);
    }

    @Test
    void aCommandInTheQueryIsAnActOfItsOwn() {
        rule.check("""
                jaxrs PUT /loans/{id} -> a.Loans#update(long)
                jaxrs POST /loans/{id} -> a.Loans#stateTransitions(long) takes=query:command?(java.lang.String)
                jaxrs GET /charges/{id} -> a.Charges#get(long)
                jaxrs POST /charges/{id} -> a.Charges#payCharge(long) takes=query:command?(java.lang.String)
                jaxrs GET /entries/{id} -> a.Entries#get(long)
                jaxrs POST /entries/{id} -> a.Entries#modifyEntry(long) takes=query:command?(java.lang.String)  # post-on-item
                """);
    }

    @Test
    void whatIsAddedToAListUnderAKeyIsNoChangeOfAnItem() {
        rule.check("""
                jaxrs GET /scores/{surveyId} -> a.Scores#find(long) returns=java.util.List<a.Score>
                jaxrs POST /scores/{surveyId} -> a.Scores#createScore(long)
                spring GET /partitions/tables/{table} -> a.Partitions#get(long)
                spring POST /partitions/tables/{table} -> a.Partitions#savePartitions(long)
                """);
    }

    @Test
    void whatIsAddedToTheItemOrReadElsewhereMakesARelation() {
        rule.check("""
                spring GET /teams/{id}
                spring POST /rules/{id}/teams/{team} -> a.Rules#addTeamToRule()
                spring DELETE /rules/{id}/teams/{team} -> a.Rules#removeTeam()
                spring POST /products/{id}/groups/{code} -> a.Groups#addProductToGroup()
                spring DELETE /products/{id}/groups/{code} -> a.Groups#removeProductFromGroup()
                spring POST /profiles/{id}/aliases/{alias} -> a.Aliases#addAliasToProfile()   # post-on-item:info
                spring DELETE /profiles/{id}/aliases/{alias} -> a.Aliases#removeAlias()
                """);
    }

    @Test
    void aLookUpReads() {
        rule.check("""
                jaxrs GET /subjects
                jaxrs DELETE /subjects/{subject} -> a.Subjects#delete()
                jaxrs POST /subjects/{subject} -> a.Subjects#lookUpSchema()
                """);
    }

    @Test
    void aCommandInTheQueryIsAnActUnlessTheHandlerWrites() {
        rule.check("""
                jaxrs GET /entries/{id}
                jaxrs POST /entries/{id} -> a.Entries#createReversal(long,java.lang.String) takes=path:id(long),query:command?(java.lang.String)
                jaxrs GET /loans/{id}
                jaxrs POST /loans/{id} -> a.Loans#stateTransitions(long,java.lang.String) takes=path:id(long),query:command?(java.lang.String)
                jaxrs GET /transactions/{id}
                jaxrs POST /transactions/{id} -> a.Transactions#adjustTransaction(long,java.lang.String) takes=path:id(long),query:command?(java.lang.String)   # post-on-item
                jaxrs GET /policies/{id}
                jaxrs POST /policies/{id} -> a.Policies#probePolicy(long) takes=path:id(long)
                """);
    }

    @Test
    void removingAnItemThroughPostWritesToIt() {
        rule.check("""
                spring GET,POST /services
                spring POST /services/{serviceId} -> a.Services#unregisterService(java.lang.String)   # post-on-item:info
                spring GET /lamps/{id}
                spring DELETE /lamps/{id} -> a.Lamps#delete(long)
                spring POST /lamps/{id} -> a.Lamps#update(long)   # post-on-item
                """);
    }

    @Test
    void whoIsReadElsewhereIsPutTogetherWithIt() {
        rule.check("""
                jaxrs GET /users/{userId}
                jaxrs DELETE /boards/{boardId}/chair/{userId} -> a.Boards#removeChair()
                jaxrs POST /boards/{boardId}/chair/{userId} -> a.Boards#addChair()
                jaxrs DELETE /boards/{boardId}/seal/{sealId} -> a.Boards#removeSeal()
                jaxrs POST /boards/{boardId}/seal/{sealId} -> a.Boards#addSeal()   # post-on-item:info
                """);
    }

    @Test
    void anActMayStandBeforeWhatItIsDoneTo() {
        rule.check("""
                jaxrs DELETE /file/index/{fileId} -> a.Files#deleteFileIndex(int)
                jaxrs POST /file/index/{fileId} -> a.Files#indexFile(int)
                jaxrs DELETE /shop/order/{orderId} -> a.Shops#delete(int)
                jaxrs POST /shop/order/{orderId} -> a.Shops#updateOrder(int)   # post-on-item:info
                """);
    }

    @Test
    void whatIsSetIsWritten() {
        rule.check("""
                jaxrs GET /rules/{id}
                jaxrs PUT /rules/{id} -> a.Rules#createRule()
                jaxrs POST /rules/{id} -> a.Rules#setRule()   # post-on-item
                jaxrs GET,PUT /doors/{id}
                jaxrs POST /doors/{id} -> a.Doors#open()
                jaxrs GET,PUT /walls/{id}
                jaxrs POST /walls/{id} -> a.Walls#setColours()
                """);
    }

    @Test
    void anIdMayHoldSlashes() {
        rule.check("""
                jaxrs DELETE /listeners/{listenerArn:.+} -> a.Listeners#remove()
                jaxrs POST /listeners/{listenerArn:.+} -> a.Listeners#update()   # post-on-item:info
                jaxrs GET /files/{path:.+} -> a.Files#get()
                jaxrs POST /files/{path:.+} -> a.Files#update()
                """);
    }

    @Test
    void theVerbBeforeTheIdIsDoneToIt() {
        rule.check("""
                jaxrs POST /rooms/{name}/invite -> a.Rooms#inviteUsers()
                jaxrs POST /rooms/{name}/invite/{jid} -> a.Rooms#inviteUser()
                """);
    }

    @Test
    void aRelationNeedsTwoThings() {
        rule.check("""
                jaxrs GET /users/{userId}
                jaxrs DELETE /superadmins/{userId}
                jaxrs POST /superadmins/{userId} -> a.Admins#assign()   # post-on-item:info
                jaxrs DELETE /boards/{id}/chairs/{userId}
                jaxrs POST /boards/{id}/chairs/{userId} -> a.Boards#assign()
                """);
    }

    @Test
    void aBatchIsNotTheItem() {
        rule.check("""
                jaxrs GET /assignments/pages/{page}/users/{userId} -> a.Assignments#get()
                jaxrs POST /assignments/pages/{page}/users/{userId} -> a.Assignments#postBatchAssignment()
                """);
    }

    @Test
    void anotherThingMayComeOfAnItem() {
        rule.check("""
                jaxrs GET /operation/definition/{id}
                jaxrs POST /operation/definition/{id} -> a.Operations#createOperation(int) returns=a.Operation takes=path:id(int)
                spring GET /seats/{id}
                spring POST /seats/{id} -> a.Seats#reserveSeat(long) returns=a.Reservation takes=path:id(long)
                spring GET /achievements/{runId} -> a.Runs#list(long) returns=java.util.List<a.Achievement> takes=path:runId(long)
                spring POST /achievements/{runId} -> a.Runs#save(long) returns=a.Achievement takes=path:runId(long)
                spring GET /notes/{noteId} -> a.Notes#list(long) returns=java.util.List<a.Note> takes=path:noteId(long)
                spring POST /notes/{noteId} -> a.Notes#save(long) returns=a.Note takes=path:noteId(long)   # post-on-item
                """);
    }
}
