package org.foothold.tasks;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.foothold.kernel.Actor;
import org.foothold.kernel.Forbidden;
import org.foothold.kernel.NotFound;
import org.foothold.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Door to published prompts. Reading one is free to the modules whose own doors have checked the actor; a prompt's key
 * must not reach a student's page.
 */
@Service
@Transactional
public class Tasks {
    private final PromptStore store;
    private final Clock clock;

    Tasks(PromptStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Publishes the prompt for ever as it is. The same prompt again is the same version. */
    public PromptId publish(Actor actor, Prompt prompt) {
        if (!actor.is(Role.TEACHER) && !actor.is(Role.COACH) && !actor.is(Role.ADMINISTRATOR)) {
            throw new Forbidden("only for those who teach");
        }
        PromptJson json = PromptJson.of(prompt);
        store.insert(actor.district(), json.id(), json.write(), actor.person(), clock.instant());
        return json.id();
    }

    @Transactional(readOnly = true)
    public Prompt get(Actor actor, PromptId prompt) {
        return byId(actor, List.of(prompt)).values().stream().findFirst().orElseThrow(() -> new NotFound("prompt"));
    }

    /** The prompts of these ids; unknown ones are missing from the answer. */
    @Transactional(readOnly = true)
    public Map<PromptId, Prompt> byId(Actor actor, Collection<PromptId> prompts) {
        return store.list(actor.district(), prompts);
    }
}
