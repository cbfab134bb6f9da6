import { Content } from '../../../../parts/Content'
import { Handbook } from '../../../../parts/Handbook'

export default function Page() {
  return (
    <>
      <Content name="second" to="/inline" />
      <Handbook />
    </>
  )
}
