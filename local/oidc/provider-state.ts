import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { LocalStore } from '../store/local-store.ts';

/** Keeps grants, sessions and codes of the sign-in on disk, so that a restart signs nobody out. */
export function keepProviderState(
  store: LocalStore,
  now: () => number = Date.now,
): (model: string) => Adapter {
  store.exec(`
    create table if not exists signIn (
      model text not null,
      id text not null,
      payload text not null,
      uid text,
      userCode text,
      grantId text,
      expiresAt integer,
      primary key (model, id)
    ) strict;
    create index if not exists signInByGrant on signIn (grantId)`);
  const replace = store.prepare('insert or replace into signIn values (?, ?, ?, ?, ?, ?, ?)');
  const fresh = 'model = ?1 and (expiresAt is null or expiresAt > ?3)';
  const byId = store.prepare(`select payload from signIn where ${fresh} and id = ?2`);
  const byUid = store.prepare(`select payload from signIn where ${fresh} and uid = ?2`);
  const byUserCode = store.prepare(`select payload from signIn where ${fresh} and userCode = ?2`);
  const consume = store.prepare(
    "update signIn set payload = json_set(payload, '$.consumed', ?3) where model = ?1 and id = ?2",
  );
  const remove = store.prepare('delete from signIn where model = ? and id = ?');
  const removeGrant = store.prepare('delete from signIn where grantId = ?');
  store.prepare('delete from signIn where expiresAt <= ?').run(now());

  return (model) => {
    const find = async (statement: typeof byId, value: string): Promise<AdapterPayload | undefined> => {
      const row = statement.get(model, value, now());
      return row && (JSON.parse(String(row.payload)) as AdapterPayload);
    };
    return {
      async upsert(id, payload, expiresIn) {
        const { uid = null, userCode = null, grantId = null } = payload;
        const expiresAt = expiresIn ? now() + expiresIn * 1000 : null;
        replace.run(model, id, JSON.stringify(payload), uid, userCode, grantId, expiresAt);
      },
      find: (id) => find(byId, id),
      findByUid: (uid) => find(byUid, uid),
      findByUserCode: (userCode) => find(byUserCode, userCode),
      consume: async (id) => void consume.run(model, id, Math.floor(now() / 1000)),
      destroy: async (id) => void remove.run(model, id),
      revokeByGrantId: async (grantId) => void removeGrant.run(grantId),
    };
  };
}
