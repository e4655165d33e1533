//! The tables of both engines. `tests/it/migrations.rs` compares this file with the two databases.
//!
//! Times are UTC; ids are `BigInt` on both engines.

#![expect(missing_docs, reason = "the columns are described by the migrations that make them")]

diesel::table! {
    organisations (id) {
        id -> BigInt,
        name -> Text,
        name_key -> Text,
        kind -> Text,
        isil -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    organisation_domains (domain) {
        domain -> Text,
        organisation_id -> BigInt,
    }
}

diesel::table! {
    members (id) {
        id -> BigInt,
        state -> Text,
        name -> Text,
        sort_key -> Text,
        name_key -> Text,
        email -> Text,
        email_key -> Text,
        password_hash -> Text,
        is_admin -> Bool,
        organisation_id -> Nullable<BigInt>,
        organisation_claim -> Text,
        motivation -> Text,
        language -> Text,
        theme -> Text,
        created_at -> Timestamp,
        confirmed_at -> Nullable<Timestamp>,
        admitted_at -> Nullable<Timestamp>,
        last_seen_at -> Nullable<Timestamp>,
        previous_visit_at -> Nullable<Timestamp>,
        read_from -> Timestamp,
        is_vouched_for -> Bool,
        is_guest -> Bool,
    }
}

diesel::table! {
    profiles (member_id) {
        member_id -> BigInt,
        job_title -> Text,
        province -> Text,
        expertise -> Text,
        ask_me_about -> Text,
        working_days -> Text,
        picture -> Nullable<Text>,
        hidden_fields -> Text,
        search_key -> Text,
    }
}

diesel::table! {
    sessions (id) {
        id -> BigInt,
        token_hash -> Text,
        member_id -> BigInt,
        device -> Text,
        created_at -> Timestamp,
        last_seen_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    tokens (token_hash) {
        token_hash -> Text,
        purpose -> Text,
        member_id -> Nullable<BigInt>,
        email -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    sign_ups (token_hash) {
        token_hash -> Text,
        name -> Text,
        email -> Text,
        email_key -> Text,
        password_hash -> Text,
        organisation -> Text,
        motivation -> Text,
        language -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
    }
}

diesel::table! {
    groups (id) {
        id -> BigInt,
        slug -> Text,
        name -> Text,
        line -> Text,
        description -> Text,
        audience -> Text,
        audience_reason -> Text,
        join_policy -> Text,
        position -> BigInt,
        hue -> BigInt,
        thread_count -> BigInt,
        member_count -> BigInt,
        last_post_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
        first_posts -> Text,
    }
}

diesel::table! {
    former_slugs (slug) {
        slug -> Text,
        group_id -> BigInt,
    }
}

diesel::table! {
    group_members (group_id, member_id) {
        group_id -> BigInt,
        member_id -> BigInt,
        role -> Text,
        joined_at -> Timestamp,
        stands_in -> Bool,
        until -> Nullable<Timestamp>,
        until_by -> Nullable<BigInt>,
        level -> Text,
    }
}

diesel::table! {
    threads (id) {
        id -> BigInt,
        group_id -> BigInt,
        kind -> Text,
        title -> Text,
        author_id -> BigInt,
        created_at -> Timestamp,
        post_count -> BigInt,
        reply_count -> BigInt,
        last_post_id -> BigInt,
        last_post_at -> Timestamp,
        excerpt -> Text,
        pinned_at -> Nullable<Timestamp>,
        locked_at -> Nullable<Timestamp>,
        lock_reason -> Text,
        answer_id -> Nullable<BigInt>,
        merged_into -> Nullable<BigInt>,
        removed_at -> Nullable<Timestamp>,
        summary_html -> Text,
        summary_by -> Nullable<BigInt>,
        summary_at -> Nullable<Timestamp>,
        pinned_until -> Nullable<Timestamp>,
        split_from -> Nullable<BigInt>,
        summary_until -> Nullable<BigInt>,
        lost_answer_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    posts (id) {
        id -> BigInt,
        thread_id -> BigInt,
        number -> BigInt,
        parent_id -> Nullable<BigInt>,
        branch_id -> Nullable<BigInt>,
        author_id -> BigInt,
        body -> Text,
        html -> Text,
        excerpt -> Text,
        created_at -> Timestamp,
        edited_at -> Nullable<Timestamp>,
        version_count -> BigInt,
        removed_at -> Nullable<Timestamp>,
        removed_by -> Nullable<BigInt>,
        removal -> Text,
        removal_reason -> Text,
        approved_at -> Nullable<Timestamp>,
        approved_by -> Nullable<BigInt>,
        message_id -> Text,
    }
}

diesel::table! {
    post_versions (id) {
        id -> BigInt,
        post_id -> BigInt,
        number -> BigInt,
        title -> Text,
        body -> Text,
        editor_id -> BigInt,
        reason -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    labels (thread_id, label) {
        thread_id -> BigInt,
        label -> Text,
    }
}

diesel::table! {
    mentions (post_id, member_id) {
        post_id -> BigInt,
        member_id -> BigInt,
    }
}

diesel::table! {
    reads (member_id, thread_id) {
        member_id -> BigInt,
        thread_id -> BigInt,
        last_number -> BigInt,
        read_at -> Timestamp,
    }
}

diesel::table! {
    notifications (id) {
        id -> BigInt,
        member_id -> BigInt,
        post_id -> BigInt,
        reason -> Text,
        created_at -> Timestamp,
        read_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    jobs (id) {
        id -> BigInt,
        name -> Text,
        data -> Text,
        unique_key -> Nullable<Text>,
        created_at -> Timestamp,
        due_at -> Timestamp,
        attempts -> BigInt,
        leased_until -> Nullable<Timestamp>,
        parked_at -> Nullable<Timestamp>,
        last_error -> Text,
    }
}

diesel::table! {
    outbox (id) {
        id -> BigInt,
        message_id -> Text,
        kind -> Text,
        recipient_name -> Text,
        recipient -> Text,
        subject -> Text,
        text_body -> Text,
        html_body -> Text,
        created_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
        failed_at -> Nullable<Timestamp>,
        last_error -> Text,
        sender_name -> Text,
        reply_to -> Text,
        headers -> Text,
        withdrawn_at -> Nullable<Timestamp>,
        recipient_key -> Text,
        bounce_token -> Text,
        tries -> BigInt,
        first_tried_at -> Nullable<Timestamp>,
        ended_as -> Text,
    }
}

diesel::table! {
    mail_tries (id) {
        id -> BigInt,
        outbox_id -> BigInt,
        at -> Timestamp,
        outcome -> Text,
        code -> BigInt,
        words -> Text,
    }
}

diesel::table! {
    refused_addresses (id) {
        id -> BigInt,
        address_key -> Text,
        failures -> BigInt,
        last_words -> Text,
        last_at -> Timestamp,
        suppressed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    answered_forms (member_id, form_key) {
        member_id -> BigInt,
        form_key -> Text,
        location -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    decisions (id) {
        id -> BigInt,
        actor_id -> Nullable<BigInt>,
        action -> Text,
        subject -> Text,
        reason -> Text,
        created_at -> Timestamp,
        group_id -> Nullable<BigInt>,
        about_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    join_requests (group_id, member_id) {
        group_id -> BigInt,
        member_id -> BigInt,
        motivation -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    mutes (group_id, member_id) {
        group_id -> BigInt,
        member_id -> BigInt,
        until -> Timestamp,
        reason -> Text,
        muted_by -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    member_notes (id) {
        id -> BigInt,
        group_id -> BigInt,
        member_id -> BigInt,
        author_id -> BigInt,
        text -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    case_notes (id) {
        id -> BigInt,
        case_id -> BigInt,
        author_id -> BigInt,
        text -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    removals (group_id, member_id) {
        group_id -> BigInt,
        member_id -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    mail_settings (member_id) {
        member_id -> BigInt,
        to_me -> Text,
        followed -> Text,
        in_groups -> Text,
        digest_every -> Text,
        digest_day -> BigInt,
        digest_hour -> BigInt,
        quiet_from -> BigInt,
        quiet_until -> BigInt,
        working_days_only -> Bool,
        paused_until -> Nullable<Timestamp>,
    }
}

diesel::table! {
    thread_follows (member_id, thread_id) {
        member_id -> BigInt,
        thread_id -> BigInt,
        level -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    deliveries (id) {
        id -> BigInt,
        member_id -> BigInt,
        post_id -> BigInt,
        reason -> Text,
        pace -> Text,
        state -> Text,
        why -> Text,
        due_at -> Timestamp,
        created_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
        outbox_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    mail_keys (key_hash) {
        key_hash -> Text,
        member_id -> BigInt,
        purpose -> Text,
        post_id -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    digests (id) {
        id -> BigInt,
        member_id -> BigInt,
        period -> Text,
        since -> Timestamp,
        until -> Timestamp,
        item_count -> BigInt,
        outbox_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    digest_items (digest_id, position) {
        digest_id -> BigInt,
        position -> BigInt,
        thread_id -> BigInt,
        post_id -> BigInt,
        kind -> Text,
    }
}

diesel::table! {
    effects (member_id, thread_id) {
        member_id -> BigInt,
        thread_id -> BigInt,
        asked_at -> Timestamp,
        effect -> Text,
        answered_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    cases (id) {
        id -> BigInt,
        group_id -> Nullable<BigInt>,
        post_id -> Nullable<BigInt>,
        profile_id -> Nullable<BigInt>,
        reported_profile -> Text,
        state -> Text,
        assigned_to -> Nullable<BigInt>,
        created_at -> Timestamp,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<BigInt>,
        decision -> Text,
        rule -> Text,
        reason -> Text,
        objection -> Text,
        objected_at -> Nullable<Timestamp>,
        objected_by -> Nullable<BigInt>,
        outcome -> Text,
        outcome_reason -> Text,
        outcome_at -> Nullable<Timestamp>,
        outcome_by -> Nullable<BigInt>,
    }
}

diesel::table! {
    reports (id) {
        id -> BigInt,
        case_id -> BigInt,
        reporter_id -> Nullable<BigInt>,
        reporter_name -> Text,
        reporter_email -> Text,
        reason -> Text,
        explanation -> Text,
        created_at -> Timestamp,
        language -> Text,
    }
}

diesel::table! {
    thread_summaries (thread_id, number) {
        thread_id -> BigInt,
        number -> BigInt,
        body -> Text,
        html -> Text,
        author_id -> BigInt,
        until_number -> BigInt,
        created_at -> Timestamp,
    }
}

diesel::table! {
    work_marks (item) {
        item -> Text,
        member_id -> BigInt,
        kind -> Text,
        until -> Timestamp,
        created_at -> Timestamp,
    }
}

diesel::table! {
    cross_listings (thread_id, group_id) {
        thread_id -> BigInt,
        group_id -> BigInt,
        state -> Text,
        note -> Text,
        proposed_by -> Nullable<BigInt>,
        proposed_at -> Timestamp,
        decided_by -> Nullable<BigInt>,
        decided_at -> Nullable<Timestamp>,
        reason -> Text,
        pinned_at -> Nullable<Timestamp>,
        pinned_until -> Nullable<Timestamp>,
        last_post_at -> Timestamp,
    }
}

diesel::table! {
    welcomes (group_id, member_id) {
        group_id -> BigInt,
        member_id -> BigInt,
        welcomed_by -> Nullable<BigInt>,
        way -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    welcome_texts (group_id, member_id) {
        group_id -> BigInt,
        member_id -> BigInt,
        body -> Text,
        offered_by -> Nullable<BigInt>,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    relays (thread_id, member_id) {
        thread_id -> BigInt,
        member_id -> BigInt,
        asked_by -> Nullable<BigInt>,
        why -> Text,
        note -> Text,
        created_at -> Timestamp,
        declined_at -> Nullable<Timestamp>,
        decline_reason -> Text,
    }
}

diesel::table! {
    absences (id) {
        id -> BigInt,
        group_id -> BigInt,
        member_id -> BigInt,
        deputy_id -> BigInt,
        starts_at -> Timestamp,
        ends_at -> Timestamp,
        note -> Text,
        created_at -> Timestamp,
        began_at -> Nullable<Timestamp>,
        ended_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    invitations (id) {
        id -> BigInt,
        group_id -> BigInt,
        email -> Text,
        email_key -> Text,
        name -> Text,
        organisation -> Text,
        language -> Text,
        guest_until -> Nullable<Timestamp>,
        invited_by -> BigInt,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        sent_at -> Nullable<Timestamp>,
        reminded_at -> Nullable<Timestamp>,
        accepted_at -> Nullable<Timestamp>,
        accepted_by -> Nullable<BigInt>,
        withdrawn_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    invitation_links (token_hash) {
        token_hash -> Text,
        invitation_id -> BigInt,
    }
}

diesel::joinable!(organisation_domains -> organisations (organisation_id));
diesel::joinable!(members -> organisations (organisation_id));
diesel::joinable!(profiles -> members (member_id));
diesel::joinable!(sessions -> members (member_id));
diesel::joinable!(tokens -> members (member_id));
diesel::joinable!(former_slugs -> groups (group_id));
diesel::joinable!(group_members -> groups (group_id));
diesel::joinable!(group_members -> members (member_id));
diesel::joinable!(threads -> groups (group_id));
diesel::joinable!(posts -> threads (thread_id));
diesel::joinable!(post_versions -> posts (post_id));
diesel::joinable!(post_versions -> members (editor_id));
diesel::joinable!(labels -> threads (thread_id));
diesel::joinable!(mentions -> posts (post_id));
diesel::joinable!(mentions -> members (member_id));
diesel::joinable!(reads -> members (member_id));
diesel::joinable!(reads -> threads (thread_id));
diesel::joinable!(notifications -> members (member_id));
diesel::joinable!(notifications -> posts (post_id));
diesel::joinable!(decisions -> members (actor_id));
diesel::joinable!(join_requests -> groups (group_id));
diesel::joinable!(join_requests -> members (member_id));
diesel::joinable!(mutes -> groups (group_id));
diesel::joinable!(member_notes -> members (author_id));
diesel::joinable!(cases -> groups (group_id));
diesel::joinable!(cases -> posts (post_id));
diesel::joinable!(reports -> cases (case_id));
diesel::joinable!(case_notes -> cases (case_id));
diesel::joinable!(thread_summaries -> members (author_id));
diesel::joinable!(work_marks -> members (member_id));
diesel::joinable!(cross_listings -> threads (thread_id));
diesel::joinable!(welcomes -> groups (group_id));
diesel::joinable!(relays -> threads (thread_id));
diesel::joinable!(absences -> groups (group_id));
diesel::joinable!(effects -> threads (thread_id));
diesel::joinable!(mail_tries -> outbox (outbox_id));
diesel::joinable!(digest_items -> digests (digest_id));
diesel::joinable!(digest_items -> threads (thread_id));
diesel::joinable!(thread_follows -> threads (thread_id));
diesel::joinable!(deliveries -> posts (post_id));
diesel::joinable!(mail_keys -> members (member_id));
diesel::joinable!(invitations -> groups (group_id));
diesel::joinable!(invitation_links -> invitations (invitation_id));

diesel::allow_tables_to_appear_in_same_query!(organisations, organisation_domains, members, profiles, sessions, tokens, sign_ups, groups, former_slugs, group_members, threads, posts, post_versions, labels, mentions, reads, notifications, jobs, outbox, mail_tries, refused_addresses, answered_forms, decisions, join_requests, mutes, member_notes, cases, reports, case_notes, removals, thread_summaries, work_marks, cross_listings, welcomes, welcome_texts, relays, absences, effects, mail_settings, thread_follows, deliveries, mail_keys, digests, digest_items, invitations, invitation_links);
diesel::allow_columns_to_appear_in_same_group_by_clause!(posts::thread_id, threads::group_id);
